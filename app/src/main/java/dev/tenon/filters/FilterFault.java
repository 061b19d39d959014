package dev.tenon.filters;

import java.util.List;

/**
 * What somebody typed can't be understood: a filter, a sort or a cursor. What is told says where,
 * what was found, and what is known; it is meant for the person who typed, so it may repeat their
 * words, and nothing else.
 */
public final class FilterFault extends RuntimeException {
  private static final int SHOWN = 60;

  private final Code code;
  private final int position;
  private final transient List<Told> told;

  /**
   * A fault at a place.
   *
   * @param position offset in the text, from 0, in UTF-16 units
   */
  public FilterFault(Code code, int position, List<Told> told) {
    // The caller's mistake, not ours: a stack trace would cost and tell nothing.
    super("at character %d: %s".formatted(position + 1, Told.joined(told)), null, false, false);
    this.code = code;
    this.position = position;
    this.told = List.copyOf(told);
  }

  /** The same of which one sentence says all. */
  public FilterFault(Code code, int position, Told told) {
    this(code, position, List.of(told));
  }

  /** Somebody's words for a sentence: the beginning of them when they are long. */
  public static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** The kind of fault, stable across versions. */
  public Code code() {
    return code;
  }

  /** What was found and what is known, without the place. */
  public List<Told> told() {
    return told;
  }

  /** Offset of the fault in the text it is about, from 0, in UTF-16 units. */
  public int position() {
    return position;
  }

  /** The kinds of fault. */
  public enum Code {
    /** The text doesn't follow the grammar. */
    SYNTAX,
    /** The text is too long, too deep, or has too many terms. */
    TOO_LARGE,
    /** The list has no such field to filter by. */
    UNKNOWN_FIELD,
    /** The field exists, and doesn't compare that way. */
    UNKNOWN_OPERATOR,
    /** The field can't have that value. */
    UNKNOWN_VALUE,
    /** The list has no such field to sort by, or not in that form. */
    UNKNOWN_SORT,
    /** The cursor was altered, or made for another list, filter, sort or organization. */
    FOREIGN_CURSOR
  }
}
