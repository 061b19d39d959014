package dev.tenon.schema.access;

import dev.tenon.schema.access.plan.Node;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.catalog.table.Name;
import java.util.List;
import java.util.Optional;

/**
 * How one statement finds its rows.
 *
 * @param plan the plan with whatever indexes there are
 * @param today the plan that the server would take now; empty where tables have no statistics
 * @param gaps the steps that go through a whole table
 */
public record Access(Query query, Node plan, Optional<Node> today, List<Gap> gaps) {

  /**
   * A step that no index serves.
   *
   * @param rows how many the table has; empty when it has none, or nobody knows
   * @param reason what it does, as a sentence without its end
   * @param ofAll true when the statement asks for all rows, by no condition
   */
  public record Gap(
      Name table,
      Optional<Long> rows,
      String reason,
      boolean ofAll,
      Optional<Suggestion> suggestion) {

    /** What to do about it. */
    String remedy() {
      return suggestion
          .map(Suggestion::sql)
          .orElse(
              ofAll
                  ? "Ask for a page of them, in the order of an index; where the table stays small,"
                      + " say @fixed in its comment."
                  : "Change the condition so that an index fits it, or index the expression that it"
                      + " compares; for LIKE and regular expressions, by pg_trgm.");
    }
  }

  public Access {
    gaps = List.copyOf(gaps);
  }
}
