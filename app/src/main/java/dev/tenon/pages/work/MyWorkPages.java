package dev.tenon.pages.work;

import dev.tenon.db.Tenant;
import dev.tenon.lists.Asked;
import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Bars;
import dev.tenon.tasks.mine.MyWork;
import dev.tenon.tasks.mine.WorkItem;
import dev.tenon.users.People;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Screen;
import dev.tenon.workflow.Statuses;
import java.util.stream.Collectors;

/** One's own work, as a page. */
public final class MyWorkPages {
  private final Screen screen;
  private final MyWork work;
  private final Statuses statuses;
  private final People people;

  public MyWorkPages(Screen screen, MyWork work, Statuses statuses, People people) {
    this.screen = screen;
    this.work = work;
    this.statuses = statuses;
    this.people = people;
  }

  public Reply<Void> mine(Request<Void> request) {
    Tenant tenant = request.tenant();
    Asked asked = Asked.of(request);
    Page<WorkItem> page = work.page(tenant, asked);
    return screen.show(
        request,
        new MyWorkView(
            page,
            asked.after() == null && page.next() == null,
            Bars.open(request),
            statuses.list(
                tenant,
                page.items().stream()
                    .map(item -> item.task().projectId())
                    .collect(Collectors.toSet())),
            Bar.assignable(people.first(tenant), tenant.userId())));
  }
}
