package dev.tenon.pages.views;

import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.View;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project's tasks as a table.
 *
 * @param columns those that are shown, beside the title
 * @param next the cursor of the tasks that follow; null without any
 */
public record TableView(
    Bar bar, List<TaskSummary> tasks, Set<Column> columns, @Nullable String next) implements View {

  /** The columns' names, with commas between them. */
  public String chosen() {
    return columns.stream()
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  /** How the table is sorted by a column, as ARIA says it; null where it isn't. */
  public @Nullable String sorted(Column column) {
    String sort = column.sort();
    if (sort == null || !bar.sort().endsWith(sort)) {
      return null;
    }
    return bar.sort().startsWith("-") ? "descending" : "ascending";
  }

  /** What can be shown of a task, in the order in which it is. */
  public enum Column {
    STATUS(null),
    PRIORITY("priority"),
    ASSIGNEES(null),
    LABELS(null),
    DUE("due_date"),
    ESTIMATE("estimate"),
    UPDATED("updated_at"),
    CREATED("created_at");

    private final @Nullable String sort;

    Column(@Nullable String sort) {
      this.sort = sort;
    }

    /** What the list is sorted by when its head is pressed; null where it can't be. */
    public @Nullable String sort() {
      return sort;
    }
  }
}
