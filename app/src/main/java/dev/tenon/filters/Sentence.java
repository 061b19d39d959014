package dev.tenon.filters;

import java.util.List;

/**
 * What can be said of a filter, a sort or a cursor that can't be understood: to programs as it
 * stands here, on pages by the name of the constant, in the reader's language.
 */
public enum Sentence {
  CLOSES_NOTHING("')' closes nothing"),
  TOO_LONG("a filter has at most %d characters, this one has %d"),
  CHARACTER("the character %s can't stand in a filter"),
  TERM("expected a term, found %s"),
  TERM_AT_END("expected a term, found the end"),
  LONELY_DASH("expected a term right after '-'; put a dash in quotes to search for it"),
  NEVER_CLOSED("'(' is never closed"),
  TOO_DEEP("parentheses and negations nest at most %d deep"),
  LONELY_OPERATOR("found '%s' without a field right before it"),
  NO_FIELD("'%s' can't be a field; put it in quotes to search for it"),
  VALUE("expected a value right after '%s', found %s"),
  VALUE_AT_END("expected a value right after '%s', found the end"),
  TOO_MANY("a filter has at most %d terms and values"),
  OPEN_QUOTE("a quote that is never closed, or a backslash before something else than \" or \\"),
  EMPTY_QUOTES("nothing between the quotes"),

  UNKNOWN_FIELD("unknown field '%s'"),
  COLON_IN_QUOTES("text with a colon is searched for in quotes"),
  NOTHING_TO_SEARCH("this list has no text to search for '%s'"),
  NOT_COMPARED("%s can't be compared by '%s'"),
  ONE_VALUE("'%s' compares with one value; a list needs ':'"),
  NEVER_EMPTY("%s is never empty; put '%s' in quotes if it's a value"),
  UNKNOWN_NAME("unknown %s '%s'"),
  NOBODY_ASKS("nobody asks whom 'me' could mean"),
  UNKNOWN_VALUE("unknown value '%s' of %s"),
  NO_SUCH_TIME("no such day or time: '%s'"),
  UNKNOWN_TIME("unknown time '%s'"),

  EXPECTED_TEXT("expected a text that is contained, or after '=' the whole of it"),
  EXPECTED_NAME("expected a name"),
  EXPECTED_CHOICE("expected one of %s"),
  EXPECTED_FLAG("expected true or false"),
  EXPECTED_WHOLE("expected a whole number"),
  EXPECTED_DECIMAL("expected a number such as 2.5"),
  EXPECTED_DAY("expected a day such as 2026-12-01, 2026-12, 2026, today, 7d or -2w"),
  EXPECTED_MOMENT(
      "expected a time such as 2026-12-01, 2026-12-01T10:00Z, 2026-12, today, now, 7d or -4h"),
  EXPECTED_RECORD("expected the name of a %s"),
  EXPECTED_PERSON("expected me, or the name of a %s"),

  DID_YOU_MEAN("did you mean '%s'?"),
  KNOWN("known: %s"),
  KNOWN_AND_MORE("known: %s, and %d more"),

  AFTER_ID("nothing is left to sort after id"),
  SORTED_ALREADY("sorted by '%s' already"),
  NOT_SORTED("can't be sorted by '%s'"),
  FOREIGN_CURSOR(
      "this cursor was altered, or made for another list, filter, sort or organization;"
          + " leave it out to start from the beginning");

  private final String format;

  Sentence(String format) {
    this.format = format;
  }

  /** The sentence about these things. */
  public Told of(Object... things) {
    return new Told(this, List.of(things));
  }

  String format() {
    return format;
  }
}
