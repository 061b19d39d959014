package dev.tenon.search;

import dev.tenon.lists.Asked;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** Search over JSON. */
public final class SearchApi {
  private static final int MOST_DESTINATIONS = 20;

  private final Searches searches;
  private final Destinations destinations;

  public SearchApi(Searches searches, Destinations destinations) {
    this.searches = searches;
    this.destinations = destinations;
  }

  public Reply<Page<Found>> search(Request<Void> request) {
    return Reply.ok(searches.page(request.tenant(), words(request), Asked.of(request)));
  }

  public Reply<Page<Destination>> jump(Request<Void> request) {
    return Reply.ok(
        Page.whole(destinations.find(request.tenant(), words(request), MOST_DESTINATIONS)));
  }

  private static String words(Request<Void> request) {
    return request
        .query("words", String.class)
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .orElseThrow(
            () -> Failure.malformed("parameter_required", "The query needs words to look for."));
  }
}
