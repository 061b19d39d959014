package dev.tenon.db.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.faults.OperatorFault;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a month's file byte by byte: whatever else is in it, or missing, is told. */
final class Reading {
  private final Path path;

  Reading(Path path) {
    this.path = path;
  }

  /** The seal of the file, when all of the file is as it says. */
  Seal sealed() throws IOException {
    Sealing sealing = new Sealing();
    try (Gzipped file = new Gzipped(Files.newInputStream(path));
        InputStream in = new BufferedInputStream(file, 1 << 16)) {
      YearMonth month = null;
      String last = line(in);
      for (String next = line(in); next != null; next = line(in)) {
        String entry = last == null ? "" : last;
        month = month == null ? month(entry) : required(month, entry);
        sealing.add(entry);
        last = next;
      }
      Seal said = seal(last);
      Seal found = sealing.seal(month == null ? said.month() : month);
      if (!said.equals(found)) {
        throw new OperatorFault(
            "%s was changed: it says %d entries of %s with SHA-256 %s, and holds %d of %s with %s."
                .formatted(
                    path,
                    said.entries(),
                    said.month(),
                    said.sha256(),
                    found.entries(),
                    found.month(),
                    found.sha256()));
      }
      if (file.end() != Files.size(path)) {
        throw new OperatorFault("%s was changed: bytes follow its end.".formatted(path));
      }
      return found;
    }
  }

  private Seal seal(@Nullable String last) {
    return Optional.ofNullable(last)
        .flatMap(Seal::of)
        .orElseThrow(() ->
            new OperatorFault("%s doesn't end in its seal: it was cut short.".formatted(path)));
  }

  private YearMonth required(YearMonth month, String entry) {
    YearMonth found = month(entry);
    if (!found.equals(month)) {
      throw new OperatorFault(
          "%s was changed: it holds entries of %s and of %s.".formatted(path, month, found));
    }
    return found;
  }

  private YearMonth month(String entry) {
    try {
      String moment = JsonMapper.shared().readTree(entry).path("occurred_at").asString("");
      Instant occurred = OffsetDateTime.parse(moment).toInstant();
      return YearMonth.from(occurred.atOffset(ZoneOffset.UTC));
    } catch (RuntimeException fault) {
      // Whatever keeps it from being read as JSON with a moment.
      throw new OperatorFault(
          "%s was changed: it holds a line that is no entry of the audit log.".formatted(path),
          fault);
    }
  }

  /** A line without its line feed; null at the end, which follows a line feed. */
  private @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next != '\n') {
      if (next < 0) {
        throw new OperatorFault("%s doesn't end in its seal: it was cut short.".formatted(path));
      }
      line.write(next);
      next = in.read();
    }
    return line.toString(UTF_8);
  }

  /** Knows where it ended. */
  private static final class Gzipped extends GZIPInputStream {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    Gzipped(InputStream in) throws IOException {
      super(in, 1 << 16);
    }

    /** How long the file is that holds this alone. */
    long end() {
      return HEADER + inf.getBytesRead() + TRAILER;
    }
  }
}
