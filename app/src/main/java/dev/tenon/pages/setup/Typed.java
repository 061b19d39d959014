package dev.tenon.pages.setup;

import dev.tenon.web.pages.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a page of records, of which one at most was refused.
 *
 * @param fresh of a new record
 * @param refused what was refused; blank mostly
 * @param of the record that this was about; null where it was none of those on the page
 */
public record Typed(Form fresh, Form refused, @Nullable UUID of) {
  /** Nothing was refused. */
  static Typed nothing(Form fresh) {
    return new Typed(fresh, Form.blank(), null);
  }

  /** Whether the form of this record was refused, and is shown again as it was typed. */
  public boolean isOf(UUID record) {
    return record.equals(of);
  }

  /** What stands in a field of a record's form: what was typed, or else what is so now. */
  public String value(UUID record, String field, String now) {
    return isOf(record) ? refused.value(field) : now;
  }
}
