package dev.tenon.schema.migrations;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import dev.tenon.schema.database.script.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of SQL without what parts them, and what each may be. */
final class Pieces {

  /** What may stand before a name without being one, though nothing reserves it. */
  private static final Set<String> CLAUSES =
      Set.of("set", "by", "update", "copy", "truncate", "materialized");

  /** What RAISE may tell besides its message, in USING. */
  private static final Set<String> OPTIONS =
      Set.of(
          "column",
          "constraint",
          "datatype",
          "detail",
          "errcode",
          "hint",
          "message",
          "schema",
          "table");

  private final List<Token> tokens;
  private final Set<String> keywords;

  /**
   * The tokens of a text.
   *
   * @param keywords words that are no names in its language, beyond those of SQL
   */
  Pieces(String text, Set<String> keywords) {
    this.tokens = Tokens.of(text).stream().filter(each -> !each.is(Kind.SPACE)).toList();
    this.keywords = keywords;
  }

  int size() {
    return tokens.size();
  }

  Token at(int place) {
    return tokens.get(place);
  }

  boolean is(int place, String text) {
    return has(place) && tokens.get(place).text().equals(text);
  }

  boolean is(int place, Kind kind) {
    return has(place) && tokens.get(place).is(kind);
  }

  /** True for a name in quotes, and for a word that needs none. */
  boolean isName(int place) {
    return is(place, Kind.NAME)
        || (is(place, Kind.WORD)
            && !Name.isReserved(word(place))
            && !CLAUSES.contains(word(place))
            && !keywords.contains(word(place)));
  }

  /** The word at a place in lower case; empty where there is none. */
  String word(int place) {
    return is(place, Kind.WORD) ? tokens.get(place).text().toLowerCase(Locale.ROOT) : "";
  }

  /** True where a statement begins, whatever holds it. */
  boolean begins(int place) {
    return place == 0 || is(place - 1, Kind.SEMICOLON) || keywords.contains(word(place - 1));
  }

  /** True for a name right behind a value, which is another name for it. */
  boolean follows(int place) {
    return isName(place - 1)
        || (has(place - 1)
            && switch (tokens.get(place - 1).kind()) {
              case CLOSE, LITERAL, PARAMETER, NAMED -> true;
              case SPACE, WORD, NAME, OPEN, SEMICOLON, OTHER -> false;
            });
  }

  /** True when a query of WITH begins behind its name, with or without names for its columns. */
  boolean isQuery(int place, boolean awaited) {
    var as = is(place, "(") && !awaited ? behindParentheses(place) : place;
    return word(as).equals("as")
        && (is(as + 1, "(") || Set.of("materialized", "not").contains(word(as + 1)));
  }

  /** True for {@code type 'text'}, of which the type is told by these places. */
  boolean isConstant(int start, int end) {
    return (is(end, Kind.LITERAL) || is(end, Kind.PARAMETER))
        && !follows(start)
        && !word(start - 1).equals("time");
  }

  /** True for {@code hint =} behind USING or a comma. */
  boolean isOption(int place) {
    return OPTIONS.contains(word(place))
        && (word(place - 1).equals("using") || is(place - 1, ","))
        && (is(place + 1, "=") || is(place + 1, ":="));
  }

  /** The name that begins at a place, with all that stands before it. */
  List<String> path(int start) {
    var path = new ArrayList<>(List.of(part(start)));
    var at = start + 1;
    while (is(at, ".") && (is(at + 1, Kind.WORD) || is(at + 1, Kind.NAME))) {
      path.add(part(at + 1));
      at += 2;
    }
    return path;
  }

  /** The place behind the parenthesis that closes the one at a place. */
  int behindParentheses(int start) {
    var place = start;
    var depth = 0;
    do {
      switch (tokens.get(place).kind()) {
        case OPEN -> depth++;
        case CLOSE -> depth--;
        case SPACE, WORD, NAME, LITERAL, PARAMETER, NAMED, SEMICOLON, OTHER -> {}
      }
      place++;
    } while (depth > 0 && has(place));
    return place;
  }

  /** The name at a place, as it is stored. */
  String part(int place) {
    var text = tokens.get(place).text();
    return tokens.get(place).is(Kind.NAME) && text.startsWith("\"") && text.length() > 1
        ? Name.unquoted(text)
        : text.toLowerCase(Locale.ROOT);
  }

  private boolean has(int place) {
    return place >= 0 && place < tokens.size();
  }
}
