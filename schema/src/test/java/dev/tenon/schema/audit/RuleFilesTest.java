package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleFilesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void rulesAreFoundInAJar() throws Exception {
    var jar = folder.resolve("tool.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      put(out, "tool/prelude.sql", "with x as (select)");
      put(out, "tool/rules/one.md", "# one");
      put(out, "tool/rules/one.sql", "select 1");
      put(out, "tool/other/two.sql", "select 2");
    }
    var beside = URI.create("jar:" + jar.toUri() + "!/tool/prelude.sql").toURL();
    assertThat(RuleFiles.beside(beside).texts())
        .hasSize(2)
        .containsEntry("one.md", "# one")
        .containsEntry("one.sql", "select 1");
  }

  private static void put(JarOutputStream out, String name, String text) throws Exception {
    out.putNextEntry(new JarEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
