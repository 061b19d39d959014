package dev.tenon.web.server.answers;

import dev.tenon.web.server.answers.Answers.Written;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Sends pages by gzip to clients that take it. They hold no secret that their size could tell. */
public final class Compression {
  private static final int WORTH_IT = 1_024;

  private Compression() {}

  /** Whether a client takes gzip. */
  public static boolean isTaken(Headers headers) {
    return headers
        .first(HeaderNames.ACCEPT_ENCODING)
        .map(taken -> taken.contains("gzip"))
        .orElse(false);
  }

  static Written applied(Written written, ServerRequest request) {
    if (written.body().length < WORTH_IT || !isTaken(request.headers())) {
      return written;
    }
    Map<String, String> headers = new HashMap<>(written.headers());
    headers.put("Content-Encoding", "gzip");
    headers.put("Vary", "Accept-Encoding");
    return new Written(written.status(), written.mediaType(), headers, gzip(written.body()));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
