package dev.tenon.pages.work;

import dev.tenon.lists.Asked;
import dev.tenon.search.Destination;
import dev.tenon.search.Destinations;
import dev.tenon.search.Searches;
import dev.tenon.tasks.mine.MyWork;
import dev.tenon.tasks.mine.WorkItem;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Screen;
import java.util.Locale;
import java.util.Optional;

/** One's own work, and search, as pages. */
public final class WorkPages {
  private final Screen screen;
  private final MyWork work;
  private final Searches searches;
  private final Destinations destinations;

  public WorkPages(Screen screen, MyWork work, Searches searches, Destinations destinations) {
    this.screen = screen;
    this.work = work;
    this.searches = searches;
    this.destinations = destinations;
  }

  public Reply<Void> mine(Request<Void> request) {
    Asked asked = Asked.of(request);
    Page<WorkItem> page = work.page(request.tenant(), asked);
    return screen.show(request, new MyWorkView(page, asked.after() == null && page.next() == null));
  }

  /** What was found; who names a task by its key is led to it. */
  public Reply<Void> search(Request<Void> request) {
    String words = request.query("words", String.class).map(String::strip).orElse("");
    if (words.isEmpty()) {
      return screen.show(request, new SearchView("", null));
    }
    Optional<Destination> named =
        destinations.find(request.tenant(), words, 1).stream()
            .filter(one -> one.kind() == Destination.Kind.TASK)
            .filter(one -> one.key().equals(words.toUpperCase(Locale.ROOT)))
            .findFirst();
    return named.isPresent()
        ? Reply.go("/o/" + request.text("organization") + "/tasks/" + named.get().key())
        : screen.show(
            request,
            new SearchView(words, searches.page(request.tenant(), words, Asked.of(request))));
  }
}
