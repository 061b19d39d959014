package dev.tenon.schema.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text within GitHub's Markdown, in a table's cell as well as elsewhere. */
public final class MarkdownText {

  /** What has a meaning anywhere, and what has one where a line begins. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "[\\\\`*<>\\[\\]|]|~(?=~)|(?<!\\w)_|_(?!\\w)|&(?=#?\\w+;)"
              + "|^[#+=-](?=[\\s#+=-]|$)|(?<=^\\d{1,9})[.)](?=\\s)");

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /** Prose on one line that shows as it was written. */
  public static String escaped(String text) {
    return SPECIAL
        .matcher(oneLine(text))
        .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
  }

  /** A name or a piece of SQL on one line, between more backticks than it has in a row. */
  public static String code(String text) {
    var longest = BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max();
    var fence = "`".repeat(longest.orElse(0) + 1);
    var space = longest.isPresent() ? " " : "";
    return fence + space + oneLine(text).replace("|", "\\|") + space + fence;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
