package dev.tenon.pages.work;

import dev.tenon.lists.Asked;
import dev.tenon.search.Destination;
import dev.tenon.search.Destinations;
import dev.tenon.search.Searches;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Screen;
import java.util.Locale;
import java.util.Optional;

/** Search, as a page. */
public final class SearchPages {
  private final Screen screen;
  private final Searches searches;
  private final Destinations destinations;

  public SearchPages(Screen screen, Searches searches, Destinations destinations) {
    this.screen = screen;
    this.searches = searches;
    this.destinations = destinations;
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
