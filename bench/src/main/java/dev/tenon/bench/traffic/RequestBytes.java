package dev.tenon.bench.traffic;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Requests of the API as they go out. */
public final class RequestBytes {
  private RequestBytes() {}

  /**
   * One request.
   *
   * @param path behind /api/v1
   * @param etag what is known of a record that is changed; null of others
   * @param body JSON; empty for what has none
   */
  public static byte[] of(
      String method, String path, String token, @Nullable String etag, byte[] body) {
    StringBuilder head =
        new StringBuilder(method)
            .append(" /api/v1")
            .append(path)
            .append(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ")
            .append(token);
    if (etag != null) {
      head.append("\r\nIf-Match: ").append(etag);
    }
    if (body.length > 0) {
      head.append("\r\nContent-Type: application/json\r\nContent-Length: ").append(body.length);
    }
    byte[] first = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[first.length + body.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    return whole;
  }
}
