package dev.tenon.schema.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.database.DatabaseFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aSnapshotReadBackIsWrittenTheSameAgain() {
    try (var database = ScratchDatabase.with(SnapshotTest.class, "everything.sql")) {
      var text = Snapshot.write(database.catalog());
      assertThat(Snapshot.write(Snapshot.parse(text, "memory"))).isEqualTo(text);
    }
  }

  @Test
  void nothingOfTheSchemaIsLostInASnapshot() {
    try (var database = ScratchDatabase.with(SnapshotTest.class, "everything.sql")) {
      var catalog = database.catalog();
      var kept = Snapshot.parse(Snapshot.write(catalog), "memory");
      assertThat(kept)
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes(".*statistics", ".*lastValue", "server.session")
          .isEqualTo(catalog);
    }
  }

  @Test
  void rowsAndTheirStatisticsDoNotChangeASnapshot() {
    try (var database = ScratchDatabase.of("create table notes (id bigserial primary key)")) {
      var before = Snapshot.write(database.catalog());
      database.run("insert into notes default values");
      database.run("vacuum analyze notes");
      assertThat(Snapshot.write(database.catalog())).isEqualTo(before);
    }
  }

  @Test
  void aCommentChangesASnapshotByOneLine() {
    try (var database = ScratchDatabase.of("create table notes (id int)")) {
      var before = Snapshot.write(database.catalog());
      database.run("comment on table notes is 'What was said.'");
      var after = Snapshot.write(database.catalog());
      assertThat(after.lines().filter(line -> !before.contains(line)))
          .singleElement()
          .asString()
          .contains("What was said.");
    }
  }

  @Test
  void afterOtherTextItSaysWhatToDo() throws IOException {
    var file = Files.writeString(folder.resolve("old.json"), "{\"format\": 0}");
    assertThatThrownBy(() -> Snapshot.read(file))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("write it anew");
    var prose = Files.writeString(folder.resolve("prose.json"), "hello");
    assertThatThrownBy(() -> Snapshot.read(prose)).hasMessageContaining("is not a snapshot");
    assertThatThrownBy(() -> Snapshot.read(folder.resolve("none.json")))
        .hasMessageStartingWith("Cannot read ");
    for (var half : List.of("null", "{\"format\": 1}", "{\"format\": 1, \"catalog\": {}}")) {
      Files.writeString(file, half);
      assertThatThrownBy(() -> Snapshot.read(file))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContaining("write it anew");
    }
  }
}
