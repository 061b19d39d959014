package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Presence;
import java.util.regex.Pattern;

/** Where a field's values are found: SQL text of the program, never of a user. */
public sealed interface Target {

  /**
   * An expression over the row, such as {@code t.due_date}.
   *
   * @param presence whether it can be null
   */
  record Column(String expression, Presence presence) implements Target {}

  /**
   * Any number of values elsewhere, told apart by two conditions.
   *
   * @param matching that one of the array {@code :values} is among them, compared by {@code =
   *     any(:values)}, such as {@code exists (select 1 from task_labels l where … and l.label_id =
   *     any(:values))}
   * @param present that there is any, such as {@code exists (select 1 from task_labels l where …)}
   */
  record Relation(String matching, String present) implements Target {
    static final Pattern VALUES = Pattern.compile("= any\\(:values\\)");

    public Relation {
      if (!VALUES.matcher(matching).find() || VALUES.matcher(present).find()) {
        throw new IllegalArgumentException("= any(:values) belongs into the matching: " + matching);
      }
    }
  }
}
