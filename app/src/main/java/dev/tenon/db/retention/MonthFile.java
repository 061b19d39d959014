package dev.tenon.db.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.zip.GZIPOutputStream;

/**
 * A month as a file: gzipped JSON, an entry a line, and in the last line which month it is, how
 * many entries there were and the SHA-256 of all of them. Whoever keeps that seal somewhere else
 * can tell whether the file was changed since; without it, whether it is whole.
 */
public record MonthFile(Path path) {
  private static final String NAME = "audit-logs-";

  /** The file of a month in a directory. */
  static MonthFile in(Path directory, YearMonth month) {
    return new MonthFile(directory.resolve(NAME + month + ".jsonl.gz"));
  }

  /** Writes the file, whole or not at all, and answers when it is on the disk under its name. */
  Seal write(YearMonth month, Lines lines) throws IOException {
    Path partial = path.resolveSibling(path.getFileName() + ".partial");
    Sealing sealing = new Sealing();
    Seal seal;
    try (FileChannel channel = FileChannel.open(partial, CREATE, TRUNCATE_EXISTING, WRITE);
        GZIPOutputStream out = new GZIPOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      lines.to(json -> out.write(sealing.add(json)));
      seal = sealing.seal(month);
      out.write((seal.line() + "\n").getBytes(UTF_8));
      out.finish();
      channel.force(true);
    }
    Files.move(partial, path, ATOMIC_MOVE);
    Directories.force(path);
    return seal;
  }

  /**
   * Reads the file to its end.
   *
   * @throws OperatorFault when it isn't what was written, or has another month's name
   */
  public Seal verify() {
    try {
      Seal seal = new Reading(path).sealed();
      String name = String.valueOf(path.getFileName());
      if (name.startsWith(NAME) && !name.startsWith(NAME + seal.month())) {
        throw new OperatorFault(
            "%s holds %s, not what its name says.".formatted(path, seal.month()));
      }
      return seal;
    } catch (IOException fault) {
      throw new OperatorFault("%s can't be read: %s".formatted(path, fault.getMessage()), fault);
    }
  }
}
