package dev.tenon.web.shape;

import java.util.List;

/**
 * What is wrong with one member of a body.
 *
 * @param pointer where it is: a JSON Pointer (RFC 6901); for a query parameter, its name
 * @param code a stable word for programs, by which pages find their own words
 * @param message a sentence for people who write programs, which says what to do
 * @param values what the words of pages leave places for: a bound, what there is to choose from, a
 *     {@link Phrase} or several
 */
public record Fault(String pointer, String code, String message, List<Object> values) {
  public Fault(String pointer, String code, String message) {
    this(pointer, code, message, List.of());
  }

  /** The same of a part of the body that lies below a pointer. */
  public Fault below(String above) {
    return new Fault(above + pointer, code, message, values);
  }

  /** The name of the last member of the pointer that is no index. */
  public String member() {
    String named = pointer.replaceAll("(/\\d+)+$", "");
    return named.substring(named.lastIndexOf('/') + 1);
  }
}
