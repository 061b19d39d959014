package dev.tenon.pages.table;

import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Order;
import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.pages.View;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A project's tasks as a table. */
public record TableView(Bar bar, Page<TaskSummary> page) implements View {
  /** The order of the rows. */
  static Order order(Outlook outlook) {
    return Order.of(outlook, TaskLists.TASKS.usualSort());
  }

  /** Which way the values go that say where a row stands. */
  public String directions() {
    return order(bar.outlook()).directions();
  }

  /** The columns that are shown, beside the title. */
  public Set<Column> columns() {
    return Column.of(bar.outlook());
  }

  /** Their names, with commas between them. */
  public String chosen() {
    return columns().stream().map(Column::word).collect(Collectors.joining(","));
  }

  /** How the table is sorted by something, as ARIA says it; null where it isn't. */
  public @Nullable String sorted(@Nullable String sort) {
    String asked = bar.outlook().sort();
    if (sort == null || !asked.endsWith(sort)) {
      return null;
    }
    return asked.startsWith("-") ? "descending" : "ascending";
  }

  /** The table as it is once a column's head is pressed. */
  public Outlook sortedBy(String sort) {
    return bar.outlook().with("sort", bar.outlook().sort().equals("-" + sort) ? sort : "-" + sort);
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

    private static final Set<Column> USUAL = EnumSet.of(STATUS, PRIORITY, ASSIGNEES, DUE, UPDATED);

    private final @Nullable String sort;

    Column(@Nullable String sort) {
      this.sort = sort;
    }

    /** Those that an outlook names, as far as there are such; the usual ones unless it does. */
    static Set<Column> of(Outlook outlook) {
      List<String> named = Arrays.asList(outlook.asked("columns").split(","));
      Set<Column> columns = EnumSet.noneOf(Column.class);
      for (Column column : values()) {
        if (named.contains(column.word())) {
          columns.add(column);
        }
      }
      return columns.isEmpty() ? USUAL : columns;
    }

    /** What the list is sorted by when its head is pressed; null where it can't be. */
    public @Nullable String sort() {
      return sort;
    }

    /** As an address names it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
