package dev.tenon.schema.database.script;

import dev.tenon.schema.database.script.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts SQL as PostgreSQL's own scanner does; what was never closed reaches to the end. */
public final class Tokens {

  private static final Pattern SPACE = Pattern.compile("(?:\\s|--[^\\n\\r]*)++");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*+");
  private static final Pattern NAME = Pattern.compile("(?:[uU]&)?\"(?:[^\"]|\"\")*+(?:\"|\\z)");
  private static final Pattern ESCAPED =
      Pattern.compile("[eE]'(?:[^'\\\\]|\\\\.|'')*+(?:'|\\z)", Pattern.DOTALL);
  private static final Pattern STRING =
      Pattern.compile("(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*+(?:'|\\z)");
  private static final Pattern DOLLAR = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
  private static final Pattern NUMBER =
      Pattern.compile("\\d[\\p{L}\\p{N}_]*+(?:\\.(?!\\.)[\\p{L}\\p{N}_]*+)?");
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d++");
  private static final Pattern NAMED = Pattern.compile(":[\\p{L}_][\\p{L}\\p{N}_]*+");
  private static final Pattern CAST = Pattern.compile("::|:=");

  private final String text;
  private int at;

  /** Reads on from a place. */
  Tokens(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** All pieces, which put together give the text again. */
  public static List<Token> of(String text) {
    var tokens = new Tokens(text, 0);
    var all = new ArrayList<Token>();
    while (tokens.more()) {
      all.add(tokens.next());
    }
    return List.copyOf(all);
  }

  boolean more() {
    return at < text.length();
  }

  Token next() {
    var start = at;
    var kind = kind();
    return new Token(kind, text.substring(start, at), start);
  }

  private Kind kind() {
    if (takes(SPACE) || takesComment()) {
      return Kind.SPACE;
    }
    if (takes(ESCAPED) || takes(STRING) || takesDollarQuoted()) {
      return Kind.LITERAL;
    }
    if (takes(NAME)) {
      return Kind.NAME;
    }
    if (takes(WORD)) {
      return Kind.WORD;
    }
    if (takes(NUMBER)) {
      return Kind.LITERAL;
    }
    if (takes(PARAMETER)) {
      return Kind.PARAMETER;
    }
    if (takes(CAST)) {
      return Kind.OTHER;
    }
    if (takes(NAMED)) {
      return Kind.NAMED;
    }
    return switch (text.charAt(at++)) {
      case '(', '[' -> Kind.OPEN;
      case ')', ']' -> Kind.CLOSE;
      case ';' -> Kind.SEMICOLON;
      default -> Kind.OTHER;
    };
  }

  private boolean takes(Pattern pattern) {
    Matcher found = pattern.matcher(text).region(at, text.length());
    if (!found.lookingAt()) {
      return false;
    }
    at = found.end();
    return true;
  }

  /** Comments of this kind nest. */
  private boolean takesComment() {
    if (!text.startsWith("/*", at)) {
      return false;
    }
    var depth = 0;
    do {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < text.length());
    at = Math.min(at, text.length());
    return true;
  }

  private boolean takesDollarQuoted() {
    Matcher opening = DOLLAR.matcher(text).region(at, text.length());
    if (!opening.lookingAt()) {
      return false;
    }
    var closing = text.indexOf(opening.group(), opening.end());
    at = closing < 0 ? text.length() : closing + opening.group().length();
    return true;
  }
}
