package dev.tenon.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionTest {
  @TempDir private Path folder;

  @Test
  void aSectionIsReplacedAndTheRestStays() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(
        page,
        """
        Before.
        <!-- run: written by ./tenon bench run -->
        old
        <!-- end of run -->
        After.
        """);

    Section run = Section.of(page, "run");
    assertThat(run.text()).isEqualTo("old");
    run.write("new");

    assertThat(page)
        .hasContent(
            """
            Before.
            <!-- run: written by ./tenon bench run -->

            new

            <!-- end of run -->
            After.
            """);
  }

  @Test
  void aPageWithoutTheSectionIsRefusedBeforeAnythingIsMeasured() throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"), "Nothing.\n");

    assertThatThrownBy(() -> Section.of(page, "run"))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("<!-- run: written by ./tenon bench run -->");
  }

  @Test
  void aPageThatIsNotThereIsRefusedBeforeAnythingIsMeasured() {
    assertThatThrownBy(() -> Section.of(folder.resolve("nowhere.md"), "run"))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("nowhere.md");
  }
}
