package dev.tenon.settings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SettingsTableTest {
  @Test
  void theReadmeShowsEverySettingAsTheProgramKnowsIt() throws IOException {
    String table =
        Stream.of(Setting.values())
            .map(SettingsTableTest::row)
            .collect(joining("\n", "| variable | default | meaning |\n|---|---|---|\n", "\n\n"));

    assertThat(Files.readString(Path.of("..", "README.md"))).contains(table);
  }

  private static String row(Setting setting) {
    String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
    return "| `%s` | %s | %s |".formatted(setting.variable(), fallback, setting.meaning());
  }
}
