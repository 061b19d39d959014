package dev.tenon.db;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns named parameters into positional ones, leaving literals, comments and casts alone. */
final class SqlText {
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<name>(?<![:\\w]):[a-z][a-z0-9_]*)\
          |(?<leave>::|'(?:[^']|'')*'|"[^"]*"|--[^\\n]*|/\\*.*?\\*/|(?<tag>\\$\\w*\\$).*?\\k<tag>)\
          |(?<mark>\\?)|(?<end>;)\
          """,
          Pattern.DOTALL);

  private SqlText() {}

  /** Returns the text with question marks and adds the names, in order, to {@code names}. */
  static String positional(String text, List<String> names) {
    Matcher token = TOKEN.matcher(text.strip());
    StringBuilder positional = new StringBuilder(text.length());
    while (token.find()) {
      if (token.group("end") != null) {
        throw new IllegalArgumentException("one statement only, without a semicolon: " + text);
      }
      if (token.group("name") != null) {
        names.add(token.group("name").substring(1));
        token.appendReplacement(positional, "?");
      } else if (token.group("mark") != null) {
        token.appendReplacement(positional, "??");
      } else {
        token.appendReplacement(positional, Matcher.quoteReplacement(token.group()));
      }
    }
    return token.appendTail(positional).toString();
  }
}
