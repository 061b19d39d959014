package dev.tenon.filters;

import dev.tenon.filters.FilterFault.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a filter by recursive descent, straight from its characters.
 *
 * <pre>
 * either   = all { "OR" all }
 * all      = negation { [ "AND" ] negation }
 * negation = "-" negation | "(" either ")" | term | text
 * term     = name operator value { "," value }          without spaces
 * value    = bare | quoted
 * text     = bare | quoted
 * quoted   = '"' { character | '\"' | '\\' } '"'
 * </pre>
 */
final class Parser {
  static final int MAX_LENGTH = 2_000;
  static final int MAX_TERMS = 50;
  static final int MAX_DEPTH = 10;

  /** A field's name. */
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.]{0,62}");

  private static final Pattern FIELD_AND_OPERATOR =
      Pattern.compile(
          "(?<field>[A-Za-z][A-Za-z0-9_.]{0,62})(?<operator>%s)".formatted(Operator.pattern()));
  private static final Pattern OPERATOR = Pattern.compile(Operator.pattern());
  private static final Pattern TEXT = Pattern.compile("(?U)(?:[^\\s()\":<>=!]++|!(?!=))++");
  private static final Pattern VALUE = Pattern.compile("(?U)(?:[^\\s()\",<>=!]++|!(?!=))++");
  private static final Pattern QUOTED =
      Pattern.compile("\"(?<text>[^\"\\\\]*+(?:\\\\[\"\\\\][^\"\\\\]*+)*+)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final Pattern OR = Pattern.compile("(?U)OR(?=[\\s()\"]|$)");
  private static final Pattern AND = Pattern.compile("(?U)AND(?=[\\s()\"]|$)");

  private final String text;
  private final Matcher matcher;
  private int position;
  private int depth;
  private int terms;

  Parser(String text) {
    this.text = text;
    this.matcher = SPACE.matcher(text);
  }

  Filter parse() {
    checkCharacters();
    skip(SPACE);
    if (atEnd()) {
      return new Filter.Everything();
    }
    Filter filter = either();
    if (!atEnd()) {
      throw syntax(Sentence.CLOSES_NOTHING.of());
    }
    return filter;
  }

  private void checkCharacters() {
    if (text.length() > MAX_LENGTH) {
      throw new FilterFault(
          Code.TOO_LARGE, MAX_LENGTH, Sentence.TOO_LONG.of(MAX_LENGTH, text.length()));
    }
    // PostgreSQL's text can hold neither NUL nor half a character; other controls are never meant.
    for (position = 0; !atEnd(); position += Character.charCount(text.codePointAt(position))) {
      int character = text.codePointAt(position);
      boolean control = Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
      if (control || Character.getType(character) == Character.SURROGATE) {
        throw syntax(Sentence.CHARACTER.of("U+%04X".formatted(character)));
      }
    }
    position = 0;
  }

  private Filter either() {
    List<Filter> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (skip(OR));
    return Filter.either(parts);
  }

  private Filter all() {
    List<Filter> parts = new ArrayList<>();
    do {
      parts.add(negation());
      skip(SPACE);
    } while (skip(AND) || !(atEnd() || at(')') || looksAt(OR)));
    return Filter.all(parts);
  }

  private Filter negation() {
    skip(SPACE);
    if (atEnd()) {
      throw syntax(Sentence.TERM_AT_END.of());
    }
    return switch (text.charAt(position)) {
      case '-' -> negated();
      case '(' -> parenthesized();
      case ')' -> throw syntax(Sentence.TERM.of("')'"));
      default -> leaf();
    };
  }

  private Filter negated() {
    enter();
    position++;
    if (atEnd() || looksAt(SPACE)) {
      throw syntax(Sentence.LONELY_DASH.of());
    }
    Filter filter = new Filter.Not(negation());
    depth--;
    return filter;
  }

  private Filter parenthesized() {
    int open = position;
    enter();
    position++;
    Filter filter = either();
    if (!at(')')) {
      position = open;
      throw syntax(Sentence.NEVER_CLOSED.of());
    }
    position++;
    depth--;
    return filter;
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw new FilterFault(Code.TOO_LARGE, position, Sentence.TOO_DEEP.of(MAX_DEPTH));
    }
  }

  private Filter leaf() {
    if (looksAt(OR) || looksAt(AND)) {
      throw syntax(Sentence.TERM.of(matcher.group()));
    }
    if (looksAt(FIELD_AND_OPERATOR)) {
      return term();
    }
    count();
    if (at('"')) {
      return new Filter.Text(quoted());
    }
    if (looksAt(OPERATOR)) {
      throw syntax(Sentence.LONELY_OPERATOR.of(matcher.group()));
    }
    Word word = bare(TEXT);
    if (looksAt(OPERATOR)) {
      position = word.position();
      throw syntax(Sentence.NO_FIELD.of(FilterFault.shown(word.text())));
    }
    return new Filter.Text(word);
  }

  private Filter term() {
    Word field = new Word(matcher.group("field").toLowerCase(Locale.ROOT), false, position);
    Operator operator = Operator.of(matcher.group("operator"));
    position = matcher.end();
    List<Word> values = new ArrayList<>();
    do {
      count();
      values.add(value(values.isEmpty() ? operator.sign() : ","));
    } while (skip(','));
    return new Filter.Term(field, operator, values);
  }

  private Word value(String before) {
    if (at('"')) {
      return quoted();
    }
    if (!looksAt(VALUE)) {
      throw syntax(atEnd() ? Sentence.VALUE_AT_END.of(before) : Sentence.VALUE.of(before, found()));
    }
    return bare(VALUE);
  }

  private void count() {
    if (++terms > MAX_TERMS) {
      throw new FilterFault(Code.TOO_LARGE, position, Sentence.TOO_MANY.of(MAX_TERMS));
    }
  }

  private Word bare(Pattern pattern) {
    int start = position;
    if (!skip(pattern)) {
      throw syntax(atEnd() ? Sentence.TERM_AT_END.of() : Sentence.TERM.of(found()));
    }
    return new Word(text.substring(start, position), false, start);
  }

  private Word quoted() {
    int start = position;
    if (!looksAt(QUOTED)) {
      throw syntax(Sentence.OPEN_QUOTE.of());
    }
    String content = ESCAPE.matcher(matcher.group("text")).replaceAll("$1");
    if (content.isBlank()) {
      throw syntax(Sentence.EMPTY_QUOTES.of());
    }
    position = matcher.end();
    return new Word(content, true, start);
  }

  private boolean atEnd() {
    return position >= text.length();
  }

  private boolean at(char character) {
    return !atEnd() && text.charAt(position) == character;
  }

  private boolean skip(char character) {
    boolean here = at(character);
    position += here ? 1 : 0;
    return here;
  }

  private boolean looksAt(Pattern pattern) {
    return matcher.usePattern(pattern).region(position, text.length()).lookingAt();
  }

  private boolean skip(Pattern pattern) {
    boolean here = looksAt(pattern);
    position = here ? matcher.end() : position;
    return here;
  }

  private String found() {
    return "'" + Character.toString(text.codePointAt(position)) + "'";
  }

  private FilterFault syntax(Told told) {
    return new FilterFault(Code.SYNTAX, position, told);
  }
}
