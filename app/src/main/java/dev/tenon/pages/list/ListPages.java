package dev.tenon.pages.list;

import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.Bars.Understood;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.pages.views.Showing;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.View;
import java.util.List;

/** A project's tasks as a list, in which they are changed where they stand. */
public final class ListPages implements Showing {
  private static final int ROWS = 50;

  private final Screen screen;
  private final Bars bars;
  private final Groups groups;

  public ListPages(Screen screen, Bars bars, Groups groups) {
    this.screen = screen;
    this.bars = bars;
    this.groups = groups;
  }

  public Reply<Void> list(Request<Void> request) {
    Outlook outlook = bars.outlook(request, ProjectView.LIST);
    Understood<List<Group>> found = Bars.understood(() -> groups.of(request, outlook, ROWS));
    Bar bar = bars.of(request, ProjectView.LIST, found.fault());
    return screen.show(
        request,
        bar.status(),
        new ListView(bar, found.found() == null ? List.of() : found.found()));
  }

  /** The tasks that follow in one group. */
  public Reply<Void> more(Request<Void> request) {
    Outlook outlook = bars.outlook(request, ProjectView.LIST);
    String group = request.text("group");
    Page<TaskSummary> page =
        groups.following(
            request, outlook, group, ROWS, request.query("after", String.class).orElse(null));
    RowsView rows = new RowsView(outlook, group, page);
    return request.browser().streams()
        ? screen.stream(request, Fragment.replace("more-" + group, rows))
        : screen.show(request, new GroupView(bars.of(request, ProjectView.LIST, null), rows));
  }

  @Override
  public View card(TaskSummary task, Outlook outlook) {
    return new RowView(task, outlook);
  }

  @Override
  public List<Fragment> beside(Request<?> request, Outlook outlook) {
    return groups.of(request, outlook, 1).stream()
        .map(group -> Fragment.update("count-" + group.id(), new CountView(group.count())))
        .toList();
  }
}
