package dev.tenon.web.server.reading;

import dev.tenon.web.Request;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a browser says beside the request itself. */
public final class Browsers {
  private static final HeaderName TURBO_FRAME = HeaderNames.create("Turbo-Frame");
  private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");
  private static final String TURBO_STREAM = "text/vnd.turbo-stream.html";

  private Browsers() {}

  public static Request.Browser of(ServerRequest request, Map<String, List<String>> typed) {
    Headers headers = request.headers();
    return new Request.Browser(
        place(request),
        headers.first(HeaderNames.ACCEPT_LANGUAGE).orElse(""),
        Cookies.of(headers),
        headers.first(HeaderNames.ACCEPT).orElse("").contains(TURBO_STREAM),
        headers.first(TURBO_FRAME).orElse(null),
        headers.first(LAST_EVENT_ID).orElse(null),
        typed);
  }

  /** The path and query of the page that a request comes from, where it is one of ours. */
  public static Optional<String> referrer(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.REFERER)
        .flatMap(Browsers::uri)
        .filter(page -> request.authority().equalsIgnoreCase(page.getRawAuthority()))
        .map(Browsers::place);
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static String place(URI page) {
    String query = page.getRawQuery();
    return query == null ? page.getRawPath() : page.getRawPath() + "?" + query;
  }

  /** The path and query asked for. */
  public static String place(ServerRequest request) {
    String query = request.query().rawValue();
    String path = request.path().rawPath();
    return query.isEmpty() ? path : path + "?" + query;
  }
}
