package dev.tenon.web.server.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.web.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=xyz";
  private static final String FIELD =
      sent(
          """
          --xyz
          Content-Disposition: form-data; name="project"

          WEB
          """);
  private static final String FILE =
      sent(
          """
          --xyz
          Content-Disposition: form-data; name="file"; filename="a b.json"
          Content-Type: application/json

          {"a": "--xy"}

          """);

  @TempDir private Path directory;

  @Test
  void fieldsAndTheFileArePartedAndTheFileIsGoneAfterwards() throws IOException {
    Path file;
    try (Multipart form = read(FIELD + FILE + "--xyz--\r\n", TYPE)) {
      file = form.file();
      assertThat(form.fields())
          .containsEntry("project", List.of("WEB"))
          .containsEntry("file", List.of("a b.json"));
      assertThat(file).hasContent("{\"a\": \"--xy\"}\r\n");
    }
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatIsNoFormWithOneFileIsRefused(String body) {
    assertRefused(body, TYPE);
  }

  private static Stream<String> malformed() {
    return Stream.of(
        "",
        "--xyz--",
        "--xyz",
        FIELD + "--xyz--",
        FILE,
        FILE + FILE + "--xyz--",
        sent("--xyz\n\nno head\n--xyz--"),
        sent("--other\n") + FILE + "--xyz--");
  }

  /** As browsers end their lines. */
  private static String sent(String lines) {
    return lines.replace("\n", "\r\n");
  }

  @Test
  void aTypeWithoutABoundaryIsRefused() {
    assertRefused(FILE + "--xyz--", "multipart/form-data");
  }

  private void assertRefused(String body, String type) {
    assertThatThrownBy(() -> read(body, type))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo("multipart"));
  }

  private Multipart read(String body, String type) throws IOException {
    return Multipart.of(Files.writeString(directory.resolve("body"), body), type);
  }
}
