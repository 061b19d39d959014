package dev.tenon.schema.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.schema.database.DatabaseFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StagingTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void nothingIsInItsPlaceBeforeAllIs() throws IOException {
    Files.writeString(folder.resolve("old"), "gone soon");
    Files.writeString(folder.resolve("kept"), "first");
    try (var staging = Staging.in(folder)) {
      staging.add("kept", "second");
      staging.add("tables/new", "text");
      assertThat(folder.resolve("kept")).hasContent("first");
      assertThat(folder.resolve("tables")).doesNotExist();
      staging.publish(List.of(folder.resolve("old")));
    }
    assertThat(folder.resolve("kept")).hasContent("second");
    assertThat(folder.resolve("tables/new")).hasContent("text");
    assertThat(folder).isDirectoryNotContaining("glob:**old");
    assertThat(folder).isDirectoryNotContaining("glob:**unfinished*");
  }

  @Test
  void whoeverIsStoppedBeforeLeavesAllAsItWas() throws IOException {
    var place = folder.resolve("a/b");
    var staging = Staging.in(place);
    staging.add("page", "text");
    staging.discard();
    assertThat(folder).isEmptyDirectory();
    assertThatThrownBy(() -> staging.add("another", "text")).isInstanceOf(DatabaseFailure.class);
    assertThatThrownBy(() -> staging.publish(List.of())).isInstanceOf(DatabaseFailure.class);
    staging.close();
    assertThat(folder).isEmptyDirectory();
  }
}
