package dev.tenon.web.server.reading;

import dev.tenon.web.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form with one file, as a browser sends it by itself (RFC 7578): its fields, of which the file's
 * says what the file is called, and the file. Closing it deletes the file.
 */
public record Multipart(Map<String, List<String>> fields, Path file) implements AutoCloseable {
  /** What the fields and the parts' heads may take besides the file. */
  public static final int OVERHEAD = 1 << 16;

  private static final String TYPE = "multipart/form-data";
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_HEAD = 4_096;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
  private static final Pattern DISPOSITION =
      Pattern.compile(
          "(?im)^content-disposition:\\s*form-data;\\s*name=\"([^\"]*)\""
              + "(?:;\\s*filename=\"([^\"]*)\")?");

  /** Whether a body of this type is one. */
  public static boolean is(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
  }

  /** Parts a body that lies in a file. */
  public static Multipart of(Path body, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw unreadable();
    }
    String named = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    try (FileChannel bytes = FileChannel.open(body)) {
      return new Parts(bytes, "\r\n--" + named).read();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Failure unreadable() {
    return Failure.malformed(
        "multipart", "The body is not multipart/form-data with one file, as its type says.");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Walks the parts from the first to the last. */
  private static final class Parts {
    private static final byte[] HEAD_END = bytes("\r\n\r\n");

    private final FileChannel body;
    private final ByteBuffer all;
    private final byte[] delimiter;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private @Nullable Path file;

    Parts(FileChannel body, String delimiter) throws IOException {
      this.body = body;
      this.all = body.map(FileChannel.MapMode.READ_ONLY, 0, body.size());
      this.delimiter = bytes(delimiter);
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    Multipart read() throws IOException {
      try {
        // The first delimiter has no line before it.
        int at = delimiter.length - 2;
        require(find(delimiter, -2) == -2);
        for (int parts = 0; !isLast(at); parts++) {
          require(parts < MOST_PARTS);
          int head = at + 2;
          int content = find(HEAD_END, head) + HEAD_END.length;
          require(content - head <= LONGEST_HEAD);
          int end = find(delimiter, content);
          take(text(head, content), content, end);
          at = end + delimiter.length;
        }
        if (file == null) {
          throw unreadable();
        }
        return new Multipart(fields, file);
      } catch (RuntimeException | IOException fault) {
        if (file != null) {
          Files.deleteIfExists(file);
        }
        throw fault;
      }
    }

    /** Two hyphens behind a delimiter end the body. */
    private boolean isLast(int at) {
      require(at + 2 <= all.limit());
      return all.get(at) == '-' && all.get(at + 1) == '-';
    }

    private void take(String head, int from, int until) throws IOException {
      Matcher disposition = DISPOSITION.matcher(head);
      require(disposition.find());
      String called = disposition.group(2);
      if (called == null) {
        require(until - from <= OVERHEAD);
        say(disposition.group(1), text(from, until).replace("\r\n", "\n"));
      } else {
        require(file == null);
        say(disposition.group(1), called.substring(called.lastIndexOf('\\') + 1));
        file = Files.createTempFile("tenon-upload-", "");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
          long at = from;
          while (at < until) {
            at += body.transferTo(at, until - at, out);
          }
        }
      }
    }

    private void say(String field, String value) {
      fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
    }

    private String text(int from, int until) {
      byte[] bytes = new byte[until - from];
      all.get(from, bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Where some bytes begin, from a place on. Before the body stands an end of line. */
    private int find(byte[] wanted, int from) {
      for (int at = from; at + wanted.length <= all.limit(); at++) {
        int same = 0;
        while (same < wanted.length && at(at + same) == wanted[same]) {
          same++;
        }
        if (same == wanted.length) {
          return at;
        }
      }
      throw unreadable();
    }

    private byte at(int place) {
      return place < 0 ? (byte) (place == -2 ? '\r' : '\n') : all.get(place);
    }

    private static void require(boolean holds) {
      if (!holds) {
        throw unreadable();
      }
    }
  }
}
