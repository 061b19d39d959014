package dev.tenon.schema.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.schema.database.DatabaseFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextFileTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() {
    var file = folder.resolve("a/b.txt");
    TextFile.replace(file, "one");
    TextFile.replace(file, "two");
    assertThat(TextFile.read(file)).isEqualTo("two");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "one");
    var link = Files.createSymbolicLink(folder.resolve("link"), file);
    TextFile.replace(link, "two");
    assertThat(link).isSymbolicLink();
    assertThat(TextFile.read(file)).isEqualTo("two");
  }

  @Test
  void aLinkToNothingStaysAndWhatItLeadsToIsMade() throws IOException {
    var file = folder.resolve("file");
    var link = Files.createSymbolicLink(folder.resolve("link"), file);
    TextFile.replace(link, "one");
    assertThat(link).isSymbolicLink();
    assertThat(TextFile.read(file)).isEqualTo("one");
    var round = Files.createSymbolicLink(folder.resolve("round"), folder.resolve("round"));
    assertThatThrownBy(() -> TextFile.replace(round, "lost")).isInstanceOf(DatabaseFailure.class);
  }

  @Test
  void aFileThatIsReplacedKeepsItsPermissions() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "one");
    var shared = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, shared);
    TextFile.replace(file, "two");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(shared);
  }

  @Test
  void whatIsNoFileIsWrittenToAndStaysWhatItIs() {
    var nothing = Path.of("/dev/null");
    TextFile.replace(nothing, "lost");
    assertThat(Files.isRegularFile(nothing)).isFalse();
  }

  @Test
  void whatCannotBeWrittenIsToldWithoutTheNamesOfClasses() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> TextFile.replace(file.resolve("x.svg"), ""))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessage("Cannot write %s: %s is no folder.", file.resolve("x.svg"), file);
    assertThatThrownBy(() -> TextFile.replace(folder, "")).hasMessageContaining("or a folder's");
    assertThatThrownBy(() -> TextFile.replace(Path.of(""), "")).hasMessageContaining("no file's");
  }

  @Test
  void whatCannotBeReadIsToldWithItsReason() throws IOException {
    var missing = folder.resolve("missing");
    assertThatThrownBy(() -> TextFile.read(missing))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessage("Cannot read %s: there is no %s.", missing, missing);
    var odd = Files.write(folder.resolve("odd"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> TextFile.read(odd))
        .hasMessage("Cannot read %s: it is no UTF-8 text.", odd);
  }
}
