package dev.tenon.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.digests.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditCommandTest {
  private static final String ENTRY = "{\"occurred_at\": \"2025-09-30T23:59:59+00:00\"}\n";

  @TempDir private Path directory;
  private final StringWriter said = new StringWriter();

  @Test
  void aFileIsComparedWithTheDigestThatWasKeptApart() throws IOException {
    Path file = archive("2025-09");
    String digest = Sha256.hex(ENTRY);

    assertThat(verify(file.toString(), "--sha256", digest)).isZero();
    assertThat(said.toString()).contains("1 entries", digest);

    assertThat(verify(file.toString(), "--sha256", Sha256.hex("another"))).isEqualTo(1);
    assertThat(said.toString()).contains("is not the file that was kept");
  }

  @Test
  void oneDigestIsOfOneFile() throws IOException {
    String file = archive("2025-09").toString();

    assertThat(verify(file, file, "--sha256", Sha256.hex(ENTRY))).isEqualTo(1);
    assertThat(said.toString()).contains("--sha256 is of one file");
  }

  @Test
  void entriesOfAnotherMonthThanTheSealsAreSeen() throws IOException {
    assertThat(verify(archive("2025-10").toString())).isEqualTo(1);
    assertThat(said.toString()).contains("was changed");
  }

  private int verify(String... arguments) {
    var command = new String[arguments.length + 2];
    command[0] = "audit";
    command[1] = "verify";
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    var out = new PrintWriter(said);
    return Tenon.commandLine().setOut(out).setErr(out).execute(command);
  }

  private Path archive(String month) throws IOException {
    Path file = directory.resolve("kept.jsonl.gz");
    String seal =
        "{\"month\":\"%s\",\"entries\":1,\"sha256\":\"%s\"}\n".formatted(month, Sha256.hex(ENTRY));
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((ENTRY + seal).getBytes(UTF_8));
    }
    return file;
  }
}
