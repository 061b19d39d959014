package dev.tenon.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A running PostgreSQL: its first process and the loopback port it listens on. */
record ServerProcess(ProcessHandle handle, int port) {
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /**
   * Reads who serves the data directory. PostgreSQL's note of its process id outlives a {@code kill
   * -9}, and the id may since belong to another program: only a process that names this directory
   * on its command line counts.
   */
  static Optional<ServerProcess> on(Path data) throws IOException {
    List<String> note;
    try {
      note = Files.readAllLines(data.resolve("postmaster.pid"), UTF_8);
    } catch (NoSuchFileException stopped) {
      return Optional.empty();
    }
    if (note.size() <= PORT_LINE) {
      return Optional.empty();
    }
    long pid = Long.parseLong(note.get(PID_LINE).strip());
    int port = Integer.parseInt(note.get(PORT_LINE).strip());
    return ProcessHandle.of(pid)
        .filter(process -> serves(process, data))
        .map(process -> new ServerProcess(process, port));
  }

  private static boolean serves(ProcessHandle process, Path data) {
    return process
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).contains(data.toString()))
        .orElse(false);
  }
}
