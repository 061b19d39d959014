package dev.tenon.web.server.reading;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cookies that a request brings. */
public final class Cookies {
  private Cookies() {}

  /** All of them by name; of several with one name the first. */
  public static Map<String, String> of(Headers headers) {
    List<String> lines = headers.all(HeaderNames.COOKIE, List::of);
    Map<String, String> cookies = new HashMap<>();
    for (String line : lines) {
      for (String pair : line.split(";", -1)) {
        String[] parts = pair.strip().split("=", 2);
        if (parts.length == 2) {
          cookies.putIfAbsent(parts[0], parts[1]);
        }
      }
    }
    return cookies;
  }
}
