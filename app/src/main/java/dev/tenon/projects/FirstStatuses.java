package dev.tenon.projects;

import dev.tenon.db.Bound;
import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.web.Failure;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import dev.tenon.web.shape.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The statuses that a project begins with. */
public final class FirstStatuses {
  private static final List<Draft> USUAL =
      List.of(
          new Draft("Backlog", StatusCategory.BACKLOG, null),
          new Draft("To do", StatusCategory.UNSTARTED, null),
          new Draft("In progress", StatusCategory.STARTED, null),
          new Draft("Done", StatusCategory.COMPLETED, null),
          new Draft("Cancelled", StatusCategory.CANCELLED, null));

  private static final Sql INSERT =
      Sql.of(
          """
          insert into task_statuses (organization_id, id, project_id, name, category, position,
                                     wip_limit)
          values (:organization_id, :id, :project_id, :name, :category, :position, :wip_limit)
          """);

  private FirstStatuses() {}

  /** A status in the making. */
  public record Draft(
      @Length(min = 1, max = 60) String name,
      StatusCategory category,
      @About("How many tasks should be in it at once; shown, not enforced.")
          @Range(min = 1, max = 1_000_000)
          @Nullable Integer wipLimit) {}

  /** Makes them, from left to right on the board; the usual ones where none are given. */
  static void insert(Tx tx, Supplier<UUID> ids, UUID projectId, @Nullable List<Draft> drafts) {
    List<Bound> rows = new ArrayList<>();
    for (Draft draft : drafts == null ? USUAL : drafts) {
      rows.add(
          INSERT
              .bind("id", ids.get())
              .bind("project_id", projectId)
              .bind("name", draft.name())
              .bind("category", draft.category())
              .bind("position", rows.size())
              .bind("wip_limit", draft.wipLimit()));
    }
    try {
      tx.updateAll(rows);
    } catch (Violation violation) {
      if (violation.name().equals("task_statuses_name_key")) {
        throw Failure.invalid("/statuses", "duplicate", "must not have two of one name");
      }
      throw violation;
    }
  }
}
