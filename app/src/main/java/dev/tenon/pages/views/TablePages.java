package dev.tenon.pages.views;

import dev.tenon.lists.Asked;
import dev.tenon.pages.views.Bars.Understood;
import dev.tenon.pages.views.TableView.Column;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.Screen;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A project's tasks as a table, in which several are changed at once. */
public final class TablePages {
  private static final int ROWS = 100;

  private static final Set<Column> USUAL =
      EnumSet.of(Column.STATUS, Column.PRIORITY, Column.ASSIGNEES, Column.DUE, Column.UPDATED);

  private final Screen screen;
  private final Bars bars;
  private final TaskLists lists;
  private final BulkChanges changes;

  public TablePages(Screen screen, Bars bars, TaskLists lists, BulkChanges changes) {
    this.screen = screen;
    this.bars = bars;
    this.lists = lists;
    this.changes = changes;
  }

  public Reply<Void> table(Request<Void> request) {
    Understood<Page<TaskSummary>> page =
        Bars.understood(() ->
            lists.of(
                request.tenant(),
                Bars.ref(request),
                new Asked(
                    ROWS,
                    request.query("after", String.class).orElse(null),
                    request.query("filter", String.class).orElse(""),
                    request.query("sort", String.class).orElse(""),
                    false)));
    Page<TaskSummary> found = page.found() == null ? Page.whole(List.of()) : page.found();
    Bar bar = bars.of(request, page.fault());
    return screen.show(
        request,
        bar.fault() == null ? 200 : 400,
        new TableView(bar, found.items(), columns(request), found.next()));
  }

  /** The columns that the query names, as far as there are such; the usual ones unless it does. */
  private static Set<Column> columns(Request<?> request) {
    String named = request.query("columns", String.class).orElse("");
    Set<Column> columns = EnumSet.noneOf(Column.class);
    for (Column column : Column.values()) {
      if (Arrays.asList(named.split(",")).contains(column.name().toLowerCase(Locale.ROOT))) {
        columns.add(column);
      }
    }
    return columns.isEmpty() ? USUAL : columns;
  }

  /** Changes all tasks that were ticked, or none. */
  public Reply<Void> change(Request<Chosen> request) {
    BulkChanges.Outcome outcome = changes.apply(request.tenant(), request.body().batch());
    return Screen.go(
        back(request, request.body().to()),
        Flash.of("flash.tasks_changed", Integer.toString(outcome.changed())));
  }

  /** None was changed: the table as it is by now, and why. What isn't there has no table either. */
  public Reply<Void> changeAgain(Request<?> request, Failure failure) {
    if (failure.kind() == Failure.Kind.NOT_FOUND) {
      throw failure;
    }
    String to = request.browser().typed().getOrDefault("to", List.of("")).getFirst();
    String why =
        failure.faults().isEmpty()
            ? String.valueOf(failure.getMessage())
            : failure.faults().getFirst().message();
    return Screen.go(back(request, to), Flash.of("flash.tasks_unchanged", why));
  }

  /** The view of the project that was left; none of other pages. */
  private static String back(Request<?> request, @Nullable String to) {
    String project =
        "/o/%s/projects/%s".formatted(request.text("organization"), request.text("project"));
    return ReturnPath.of(to)
        .filter(path -> path.value().startsWith(project))
        .map(ReturnPath::value)
        .orElse(project);
  }
}
