package dev.tenon.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that the next page shows once: a key of our own words, and values that are shown as
 * text. It travels in a cookie, for nothing in it is to be kept or trusted.
 */
public record Flash(String key, List<String> values) {
  static final String COOKIE = "tenon_flash";

  private static final String SEPARATOR = "\u001f";

  /** What browsers keep of a cookie, its name and attributes off. */
  private static final int LONGEST = 4_000;

  /** As many bytes as that can carry. */
  private static final int ROOM = 2_800;

  /** With values of any length: what a cookie has no room for is cut off the last ones. */
  public static Flash of(String key, String... values) {
    List<String> kept = new ArrayList<>();
    int room = ROOM - key.length();
    for (String value : values) {
      String cut = cut(value, room);
      room -= cut.getBytes(UTF_8).length;
      kept.add(cut);
    }
    return new Flash(key, kept);
  }

  private static String cut(String value, int room) {
    int end = 0;
    int bytes = 0;
    while (end < value.length()) {
      String next = Character.toString(value.codePointAt(end));
      bytes += next.getBytes(UTF_8).length;
      if (bytes > room) {
        return value.substring(0, end);
      }
      end += next.length();
    }
    return value;
  }

  /** The header that hands it to the browser. */
  Map<String, String> header() {
    String text = key + SEPARATOR + String.join(SEPARATOR, values);
    return header(Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)), 60);
  }

  /** The header that takes it away again. */
  static Map<String, String> cleared() {
    return header("", 0);
  }

  private static Map<String, String> header(String value, int seconds) {
    return Map.of(
        "Set-Cookie",
        COOKIE + "=" + value + "; Max-Age=" + seconds + "; Path=/; HttpOnly; SameSite=Lax");
  }

  /** What a cookie holds; nothing where it is not one of ours. */
  static Optional<Flash> of(@Nullable String cookie) {
    if (cookie == null || cookie.isEmpty() || cookie.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cookie), UTF_8).split(SEPARATOR, -1);
      return parts[0].matches("flash\\.[a-z_.]+")
          ? Optional.of(new Flash(parts[0], Arrays.stream(parts).skip(1).toList()))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
