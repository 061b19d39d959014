package dev.tenon.schema.database.script;

import dev.tenon.schema.database.script.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One statement of a script.
 *
 * @param text without its semicolon and the comments before it
 * @param line where it begins, from 1
 * @param words its words in lower case, without those in parentheses
 * @param copies true when rows for COPY … FROM STDIN follow it, which are left out
 */
public record Statement(String text, int line, List<String> words, boolean copies) {

  private static final List<String> CHANGING = List.of("insert", "update", "delete", "merge");

  public Statement {
    words = List.copyOf(words);
  }

  static Statement of(List<Token> tokens, int line) {
    var text = String.join("", tokens.stream().map(Token::text).toList()).strip();
    var words = words(tokens);
    var copies =
        !words.isEmpty()
            && words.getFirst().equals("copy")
            && words.contains("from")
            && words.contains("stdin");
    return new Statement(text, line, words, copies);
  }

  /** True when it begins with these words. */
  public boolean begins(String... first) {
    return words.size() >= first.length && words.subList(0, first.length).equals(List.of(first));
  }

  public boolean has(String word) {
    return words.contains(word);
  }

  /** Its last piece, in lower case unless quoted. */
  public String last() {
    var pieces = Tokens.of(text).stream().filter(each -> !each.is(Kind.SPACE)).toList();
    var last = pieces.isEmpty() ? "" : pieces.getLast().text();
    return last.startsWith("\"") ? last : last.toLowerCase(Locale.ROOT);
  }

  /** True when it adds, changes or removes rows. */
  public boolean changesRows() {
    return CHANGING.stream().anyMatch(this::begins)
        || (begins("with") && CHANGING.stream().anyMatch(this::has));
  }

  /** Its beginning on one line, short enough for a report. */
  public String summary() {
    var line = text.replaceAll("\\s+", " ");
    return line.length() <= 90 ? line : line.substring(0, 89) + "…";
  }

  private static List<String> words(List<Token> tokens) {
    var words = new ArrayList<String>();
    var depth = 0;
    for (var token : tokens) {
      if (token.is(Kind.OPEN)) {
        depth++;
      } else if (token.is(Kind.CLOSE)) {
        depth--;
      } else if (token.is(Kind.WORD) && depth == 0) {
        words.add(token.text().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
