package dev.tenon.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a handler answers. */
public sealed interface Reply<A> {

  /** Headers of its own, beside those that every answer has. */
  default Map<String, String> headers() {
    return Map.of();
  }

  /** 200 with a body. */
  record Ok<A>(A body, Map<String, String> headers) implements Reply<A> {}

  /** 201 with the place of what was made. */
  record Created<A>(String location, A body, Map<String, String> headers) implements Reply<A> {}

  /** 202: the work goes on; the place tells how far it is. */
  record Accepted<A>(String location, A body) implements Reply<A> {}

  /** 204. */
  record Done<A>(Map<String, String> headers) implements Reply<A> {}

  /** 200 with bytes written as they come. */
  record Stream<A>(String mediaType, @Nullable String fileName, Writer writer)
      implements Reply<A> {}

  /** 200 with a document that is no record. It carries an ETag, so that clients may keep it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Document<A>(String mediaType, byte[] body, Map<String, String> headers)
      implements Reply<A> {}

  /** What a browser shows: HTML, or a Turbo Stream that changes the page it is on. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shown<A>(int status, String mediaType, byte[] body, Map<String, String> headers)
      implements Reply<A> {}

  /** 303: the browser goes on to another of our pages. */
  record Go<A>(String location, Map<String, String> headers) implements Reply<A> {
    public Go {
      if (!location.startsWith("/") || location.startsWith("//")) {
        throw new IllegalArgumentException("no page of ours: " + location);
      }
    }
  }

  /** Writes a body. */
  @FunctionalInterface
  interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }

  static <A> Reply<A> ok(A body) {
    return new Ok<>(body, Map.of());
  }

  static <A> Reply<A> created(String location, A body) {
    return new Created<>(location, body, Map.of());
  }

  static <A> Reply<A> go(String location) {
    return new Go<>(location, Map.of());
  }

  static <A> Reply<A> done() {
    return new Done<>(Map.of());
  }
}
