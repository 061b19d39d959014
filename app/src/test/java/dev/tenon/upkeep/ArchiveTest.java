package dev.tenon.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.db.retention.DetachedMonths;
import dev.tenon.db.retention.MonthFile;
import dev.tenon.digests.Sha256;
import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months that have left the audit log, on their way into files. */
class ArchiveTest {
  @TempDir private Path directory;
  private AgedLog log;

  @BeforeEach
  void growOld() throws SQLException {
    log = AgedLog.make();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void anArchiveHoldsEveryEntryAndIsVerified() throws Exception {
    log.upkeep().run();
    String month = log.detached().getFirst();
    List<String> entries =
        log.list(
            "select to_jsonb(a)::text from audit.%s a order by organization_id, occurred_at, id"
                .formatted(month));

    DetachedMonths.Archived archived = archive(directory).getFirst();

    assertThat(lines(archived.file().path())).startsWith(entries.toArray(String[]::new));
    assertThat(archived.seal().entries()).isEqualTo(AgedLog.ENTRIES);
    assertThat(archived.file().verify()).isEqualTo(archived.seal());
    assertThat(log.detached()).isEmpty();
  }

  @Test
  void anArchiveThatWasChangedIsRefused() throws Exception {
    log.upkeep().run();
    MonthFile file = archive(directory).getFirst().file();
    List<String> lines = new ArrayList<>(lines(file.path()));

    lines.set(1, lines.get(1).replace("\"aged\"", "\"aegd\""));
    write(file.path(), lines);
    assertThatThrownBy(file::verify)
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("was changed");

    write(file.path(), lines.subList(0, 2));
    assertThatThrownBy(file::verify)
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("cut short");
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws Exception {
    log.upkeep().run();
    Path taken = file(log.detached().getFirst());
    Files.writeString(taken, "mine");

    assertThatThrownBy(() -> archive(directory))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("is there already");
    assertThat(taken).hasContent("mine");
    assertThat(log.detached()).hasSize(1);
  }

  @Test
  void whatFollowsTheEndOfAnArchiveIsSeen() throws Exception {
    log.upkeep().run();
    MonthFile file = archive(directory).getFirst().file();
    byte[] whole = Files.readAllBytes(file.path());

    Files.write(file.path(), new byte[] {0}, APPEND);
    assertThatThrownBy(file::verify).hasMessageContaining("bytes follow its end");

    Files.write(file.path(), whole);
    try (var out = new GZIPOutputStream(Files.newOutputStream(file.path(), APPEND))) {
      out.write(new byte[0]);
    }
    assertThatThrownBy(file::verify).hasMessageContaining("bytes follow its end");
  }

  @Test
  void otherLineEndsAreSeen() throws Exception {
    log.upkeep().run();
    MonthFile file = archive(directory).getFirst().file();
    List<String> lines = lines(file.path());

    try (var out = new GZIPOutputStream(Files.newOutputStream(file.path()))) {
      out.write((String.join("\r\n", lines) + "\n").getBytes(UTF_8));
    }

    assertThatThrownBy(file::verify).hasMessageContaining("was changed");
  }

  @Test
  void anArchiveIsOfTheMonthThatItsNameSays() throws Exception {
    log.upkeep().run();
    Path archive = archive(directory).getFirst().file().path();

    Path renamed = Files.move(archive, directory.resolve("audit-logs-2001-01.jsonl.gz"));

    assertThatThrownBy(new MonthFile(renamed)::verify)
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("not what its name says");
  }

  @Test
  void entriesOfAnotherMonthAreSeenHoweverTheyAreSealed() throws Exception {
    log.upkeep().run();
    MonthFile file = archive(directory).getFirst().file();
    List<String> lines = new ArrayList<>(lines(file.path()));
    int last = lines.size() - 1;
    lines.set(0, lines.get(0).replaceFirst("\"occurred_at\": \"\\d{4}", "\"occurred_at\": \"2001"));
    String digest =
        Sha256.hex(
            lines.subList(0, last).stream().map(line -> line + "\n").collect(Collectors.joining()));
    lines.set(last, lines.get(last).replaceFirst("[0-9a-f]{64}", digest));
    write(file.path(), lines);

    assertThatThrownBy(file::verify).hasMessageContaining("it holds entries of 2001-");
  }

  @Test
  void aRunThatWasCutOffBeforeItsTableWasDroppedIsDoneAgain() throws Exception {
    log.upkeep().run();
    String month = log.detached().getFirst();
    cutOffAtTheDrop();
    byte[] left = Files.readAllBytes(file(month));
    assertThat(log.detached()).containsExactly(month);

    DetachedMonths.Archived archived = archive(directory).getFirst();

    assertThat(log.detached()).isEmpty();
    assertThat(file(month)).hasBinaryContent(left);
    assertThat(archived.file().verify()).isEqualTo(archived.seal());
    assertThat(archived.seal().entries()).isEqualTo(AgedLog.ENTRIES);
  }

  @Test
  void whatIsNoMoreTheTableIsNotTakenForIt() throws Exception {
    log.upkeep().run();
    String month = log.detached().getFirst();
    cutOffAtTheDrop();
    log.asSuperuser("update audit.%s set entity_type = 'aegd'".formatted(month));

    assertThatThrownBy(() -> archive(directory))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("is there already");
    assertThat(log.detached()).containsExactly(month);
  }

  @Test
  void aMonthThatFailsLeavesThoseBeforeItDoneAndTold() throws Exception {
    log.grow(15);
    log.upkeep().run();
    List<String> months = log.detached();
    assertThat(months).hasSize(2);
    Files.writeString(file(months.getLast()), "mine");
    List<DetachedMonths.Archived> told = new ArrayList<>();

    assertThatThrownBy(
            () -> new DetachedMonths(log.installation().owner()).archive(directory, told::add))
        .isInstanceOf(OperatorFault.class);

    assertThat(told)
        .singleElement()
        .satisfies(one -> assertThat(one.file().path()).isEqualTo(file(months.getFirst())));
    assertThat(log.detached()).containsExactly(months.getLast());
  }

  @Test
  void theNameOfAFileIsOnTheDiskBeforeItsTableIsDropped() throws Exception {
    log.upkeep().run();
    Path years = directory.resolve("years");
    Path deep = years.resolve("2020");
    Path recorded = directory.resolve("forces.jfr");

    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      archive(deep);
      recording.stop();
      recording.dump(recorded);
    }

    List<String> forced =
        RecordingFile.readAllEvents(recorded).stream()
            .map((RecordedEvent force) -> force.getString("path"))
            .filter(path -> path.startsWith(directory.toString()))
            .toList();
    assertThat(forced)
        .hasSize(4)
        .startsWith(directory.toString(), years.toString())
        .endsWith(deep.toString());
    assertThat(forced.get(2)).endsWith(".partial");
  }

  private List<DetachedMonths.Archived> archive(Path target) {
    List<DetachedMonths.Archived> archived = new ArrayList<>();
    new DetachedMonths(log.installation().owner()).archive(target, archived::add);
    return archived;
  }

  private Path file(String month) {
    return directory.resolve(month.replace('_', '-') + ".jsonl.gz");
  }

  /** The file is renamed, and its table can't be dropped. */
  private void cutOffAtTheDrop() throws SQLException {
    log.asSuperuser(
        """
        create function public.cut_off() returns event_trigger language plpgsql as $$
        begin
          raise exception 'cut off';
        end $$
        """,
        "create event trigger cut_off on sql_drop execute function public.cut_off()");
    assertThatThrownBy(() -> archive(directory)).hasStackTraceContaining("cut off");
    log.asSuperuser("drop event trigger cut_off");
  }

  private static List<String> lines(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static void write(Path file, List<String> lines) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
  }
}
