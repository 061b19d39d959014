package dev.tenon.pages.table;

import dev.tenon.lists.Asked;
import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.Bars.Understood;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.pages.views.Showing;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project's tasks as a table. */
public final class TablePages implements Showing {
  private static final int ROWS = 100;

  private final Screen screen;
  private final Bars bars;
  private final TaskLists lists;

  public TablePages(Screen screen, Bars bars, TaskLists lists) {
    this.screen = screen;
    this.bars = bars;
    this.lists = lists;
  }

  /** The table from its beginning, or what follows a cursor: added to it, or as a page. */
  public Reply<Void> table(Request<Void> request) {
    @Nullable String after = request.query("after", String.class).orElse(null);
    Outlook outlook = bars.outlook(request, ProjectView.TABLE);
    Asked asked = new Asked(ROWS, after, outlook.filter(), outlook.sort(), after == null);
    Understood<Page<TaskSummary>> found =
        Bars.understood(() -> lists.of(request.tenant(), Outlook.ref(request), asked));
    Page<TaskSummary> page = found.found() == null ? Page.whole(List.of()) : found.found();
    if (after != null && request.browser().streams()) {
      return screen.stream(request, Fragment.replace("more", new TableRowsView(outlook, page)));
    }
    Bar bar = bars.of(request, ProjectView.TABLE, found.fault());
    return screen.show(request, bar.status(), new TableView(bar, page));
  }

  @Override
  public View card(TaskSummary task, Outlook outlook) {
    return new TableRowView(task, outlook);
  }
}
