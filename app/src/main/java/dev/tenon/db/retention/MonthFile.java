package dev.tenon.db.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tenon.digests.Sha256;
import dev.tenon.faults.OperatorFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A month as a file: gzipped JSON, an entry a line, and in the last line how many there were and
 * the SHA-256 of all of them. Whoever keeps that seal somewhere else can tell whether the file was
 * changed since; without it, whether it is whole.
 */
public record MonthFile(Path path) {
  private static final Pattern SEAL =
      Pattern.compile("\\{\"entries\":(\\d+),\"sha256\":\"([0-9a-f]{64})\"}");

  /** What a file holds. */
  public record Seal(long entries, String sha256) {
    String line() {
      return "{\"entries\":%d,\"sha256\":\"%s\"}".formatted(entries, sha256);
    }
  }

  /** Where the lines of a month come from. */
  interface Lines {
    void to(Sink sink) throws IOException;
  }

  /** Takes one line of JSON. */
  interface Sink {
    void line(String json) throws IOException;
  }

  /** Writes the file, whole or not at all, and answers when it is on the disk. */
  Seal write(Lines lines) throws IOException {
    Path partial = path.resolveSibling(path.getFileName() + ".partial");
    Counting counting = new Counting();
    try (FileChannel channel = FileChannel.open(partial, CREATE, TRUNCATE_EXISTING, WRITE)) {
      OutputStream out = new GZIPOutputStream(Channels.newOutputStream(channel), 1 << 16);
      lines.to(json -> out.write(counting.add(json)));
      out.write((counting.seal().line() + "\n").getBytes(UTF_8));
      ((GZIPOutputStream) out).finish();
      channel.force(true);
    }
    Files.move(partial, path, ATOMIC_MOVE);
    return counting.seal();
  }

  /**
   * Reads the file to its end.
   *
   * @throws OperatorFault when it isn't what was written
   */
  public Seal verify() {
    Counting counting = new Counting();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), UTF_8))) {
      String line = in.readLine();
      for (String next = in.readLine(); next != null; next = in.readLine()) {
        counting.add(line == null ? "" : line);
        line = next;
      }
      return matched(line == null ? "" : line, counting.seal());
    } catch (IOException fault) {
      throw new OperatorFault("%s can't be read: %s".formatted(path, fault.getMessage()), fault);
    }
  }

  private Seal matched(String last, Seal found) {
    Matcher seal = SEAL.matcher(last);
    if (!seal.matches()) {
      throw new OperatorFault("%s doesn't end in its seal: it was cut short.".formatted(path));
    }
    if (!last.equals(found.line())) {
      throw new OperatorFault(
          "%s was changed: it says %s entries with SHA-256 %s, and holds %d with %s."
              .formatted(path, seal.group(1), seal.group(2), found.entries(), found.sha256()));
    }
    return found;
  }

  /** Counts and digests lines. */
  private static final class Counting {
    private final MessageDigest digest = Sha256.begun();
    private long entries;
    private String sha256 = "";

    byte[] add(String json) {
      byte[] line = (json + "\n").getBytes(UTF_8);
      digest.update(line);
      entries++;
      return line;
    }

    Seal seal() {
      if (sha256.isEmpty()) {
        sha256 = HexFormat.of().formatHex(digest.digest());
      }
      return new Seal(entries, sha256);
    }
  }
}
