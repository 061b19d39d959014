package dev.tenon.schema.migrations.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.schema.database.DatabaseFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTest {

  private static final String BRACES = "do $$ begin raise notice '${x}'; end $$";

  @TempDir private Path folder = Path.of("");

  @Test
  void bracesInPlainFilesAreLeftToPostgresql() throws IOException {
    Files.writeString(folder.resolve("001_plain.sql"), BRACES);
    assertThat(Folder.read(folder, Map.of()).getFirst().statements())
        .singleElement()
        .satisfies(statement -> assertThat(statement.text()).isEqualTo(BRACES));
  }

  @Test
  void bracesInFlywaysFilesStandForWhatIsGiven() throws IOException {
    Files.writeString(folder.resolve("V1__named.sql"), BRACES);
    assertThatThrownBy(() -> Folder.read(folder, Map.of())).isInstanceOf(DatabaseFailure.class);
    assertThat(Folder.read(folder, Map.of("x", "y")).getFirst().statements().getFirst().text())
        .contains("notice 'y'");
  }

  @Test
  void whatPsqlWouldIncludeIsTold() throws IOException {
    Files.writeString(
        folder.resolve("001_all.sql"),
        "\\i tables.sql\n\\ir more/views.sql \nselect '\n\\i no line for psql';\n");
    assertThat(Folder.read(folder, Map.of()).getFirst().omissions())
        .containsExactly(
            "001_all.sql is judged without what psql would include: tables.sql, more/views.sql."
                + " Write those statements into it.");
  }
}
