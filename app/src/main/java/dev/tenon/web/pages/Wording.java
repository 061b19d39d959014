package dev.tenon.web.pages;

import dev.tenon.web.Failure;
import dev.tenon.web.shape.Fault;
import java.util.List;

/**
 * Something to be said in a person's language, which only the template knows.
 *
 * @param keys of texts; the first that there is goes before the others
 * @param values for the places in the text
 * @param otherwise what is said where there is no such text
 */
public record Wording(List<String> keys, List<Object> values, String otherwise) {

  /** What a page says of a failure: not what the API tells programs. */
  public static Wording of(Failure failure) {
    return failure.faults().isEmpty()
        ? new Wording(
            List.of("failures." + failure.code()),
            failure.values(),
            String.valueOf(failure.getMessage()))
        : of(failure.faults().getFirst());
  }

  /** What the page says that stands for an answer of this status, where nothing better is known. */
  public static Wording ofStatus(int status) {
    return new Wording(List.of("errors.text_" + status), List.of(), "");
  }

  /** What the page says that stands for a failure's answer. */
  public static Wording onItsOwn(Failure failure) {
    return failure.kind() == Failure.Kind.NOT_FOUND || !failure.faults().isEmpty()
        ? ofStatus(failure.kind().status())
        : of(failure);
  }

  /** What a page says of a fault: of this code in this field, or of this code anywhere. */
  public static Wording of(Fault fault) {
    return new Wording(
        List.of("faults." + fault.code() + "." + fault.member(), "faults." + fault.code()),
        fault.values(),
        fault.message());
  }

  /** What a column of a record is called; its own name where there is no word for it. */
  public static Wording ofColumn(String column) {
    return new Wording(List.of("fields." + column), List.of(), column);
  }

  /** What a value of a column is called; itself where it needs no word. */
  public static Wording ofValue(String column, String value) {
    return new Wording(List.of("fields." + column + "." + value), List.of(), value);
  }
}
