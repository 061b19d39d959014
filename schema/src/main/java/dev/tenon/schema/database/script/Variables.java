package dev.tenon.schema.database.script;

import dev.tenon.schema.database.script.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script for psql sets by {@code \set}, and writes as {@code :name} later. */
final class Variables {

  private static final Pattern SET = Pattern.compile("([\\p{L}\\p{N}_]+)(.*)");
  private static final Pattern PIECE = Pattern.compile("'((?:[^'\\\\]|\\\\.|'')*+)'|(\\S)");
  private static final Pattern ESCAPED = Pattern.compile("''|\\\\(.)");

  private final Map<String, String> values = new HashMap<>();

  /** Notes what {@code \set} is given, a name and what it stands for. */
  void set(String given) {
    var set = SET.matcher(given);
    if (set.lookingAt()) {
      values.put(set.group(1), value(set.group(2)));
    }
  }

  /**
   * The pieces joined, without their quotes: as psql does, blanks between them count for nothing.
   */
  private static String value(String written) {
    return PIECE
        .matcher(written)
        .results()
        .map(piece -> piece.group(1) == null ? piece.group(2) : bare(piece.group(1)))
        .reduce("", String::concat);
  }

  private static String bare(String quoted) {
    return ESCAPED
        .matcher(quoted)
        .replaceAll(found ->
            Matcher.quoteReplacement(found.group(1) == null ? "'" : escaped(found.group(1))));
  }

  private static String escaped(String character) {
    return switch (character) {
      case "n" -> "\n";
      case "t" -> "\t";
      default -> character;
    };
  }

  /** The same tokens, those that name a variable written out: {@code :name} and {@code :'name'}. */
  List<Token> filledInto(List<Token> tokens) {
    if (values.isEmpty()) {
      return tokens;
    }
    var filled = new ArrayList<Token>();
    for (var token : tokens) {
      var colon = !filled.isEmpty() && filled.getLast().text().equals(":");
      if (token.is(Kind.NAMED) && values.containsKey(token.text().substring(1))) {
        filled.addAll(placed(values.get(token.text().substring(1)), token.start()));
      } else if (colon && isQuotedVariable(token)) {
        filled.removeLast();
        filled.add(literal(token));
      } else {
        filled.add(token);
      }
    }
    return filled;
  }

  private static List<Token> placed(String value, int start) {
    return Tokens.of(value).stream()
        .map(each -> new Token(each.kind(), each.text(), start))
        .toList();
  }

  private boolean isQuotedVariable(Token token) {
    return token.is(Kind.LITERAL)
        && token.text().startsWith("'")
        && values.containsKey(name(token));
  }

  private Token literal(Token quoted) {
    var value = values.getOrDefault(name(quoted), "");
    var text = "'" + value.replace("'", "''") + "'";
    return new Token(Kind.LITERAL, text, quoted.start());
  }

  private static String name(Token quoted) {
    return quoted.text().substring(1, Math.max(1, quoted.text().length() - 1));
  }
}
