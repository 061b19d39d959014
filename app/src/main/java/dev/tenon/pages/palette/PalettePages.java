package dev.tenon.pages.palette;

import dev.tenon.json.Json;
import dev.tenon.search.Destinations;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.util.List;
import java.util.Map;

/** Where the command palette can lead, in the organization that the page is about. */
public final class PalettePages {
  private static final int MOST = 12;

  private final Destinations destinations;

  public PalettePages(Destinations destinations) {
    this.destinations = destinations;
  }

  /** Tasks and projects that some words may mean, as JSON. */
  public Reply<Void> destinations(Request<Void> request) {
    String words = request.query("words", String.class).orElse("").strip();
    var found =
        words.isEmpty()
            ? Page.whole(List.of())
            : Page.whole(destinations.find(request.tenant(), words, MOST));
    return new Reply.Shown<>(
        200, "application/json", Json.MAPPER.writeValueAsBytes(found), Map.of());
  }
}
