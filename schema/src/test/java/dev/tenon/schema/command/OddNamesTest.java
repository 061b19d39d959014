package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.files.TextFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** Every command on a schema whose names and comments try to break out of what they are put in. */
final class OddNamesTest {

  private static Optional<ScratchDatabase> odd = Optional.empty();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void make() {
    odd = Optional.of(ScratchDatabase.with(OddNamesTest.class, "odd.sql"));
  }

  @AfterAll
  static void drop() {
    odd.ifPresent(ScratchDatabase::close);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catalog",
        "erd --measured",
        "erd --format mermaid",
        "erd --format dbml",
        "erd --format dot",
        "cardinality",
        "cardinality --format json",
        "audit --data",
        "audit --data --format markdown",
        "audit --data --format sarif",
        "score --format json"
      })
  void noNameStopsACommand(String words) {
    assertThat(run(words.split(" ", -1))).as(err.toString()).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).isNotEmpty().doesNotContain("syntax error");
  }

  @Test
  void reservedWordsAreCountedLikeAnyOtherName() {
    run("cardinality");
    assertThat(out.toString()).contains("\"select\".\"table\" (group) → \"select\".\"table\"");
    assertThat(out.toString()).doesNotContain("?");
  }

  @Test
  void everyDiagramIsXmlWithoutScripts() throws Exception {
    run("docs", "--out", folder.toString());
    try (var diagrams = Files.list(folder.resolve("diagrams"))) {
      for (var diagram : diagrams.toList()) {
        var text = Files.readString(diagram);
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
        assertThat(text).doesNotContain("<script", "<image");
      }
    }
  }

  @Test
  void noPageLetsANameBecomeMarkup() throws IOException {
    run("docs", "--out", folder.toString());
    run("docs", "--out", folder.toString(), "--format", "html");
    run("erd", "--out", folder.resolve("erd.html").toString());
    for (var page : pages()) {
      assertThat(page.replace("\\<", "").replaceAll("`[^`]+`|``.*``", ""))
          .doesNotContain("<script>alert", "<img src=x", "<image");
    }
  }

  @Test
  void tablesWhoseNamesAreNearlyTheSameHavePagesOfTheirOwn() {
    run("docs", "--out", folder.toString());
    assertThat(folder.resolve("tables"))
        .isDirectoryContaining(page -> page.endsWith("public.A_b.md"))
        .isDirectoryContaining(page -> page.endsWith("public.a_b~2.md"))
        .isDirectoryContaining(page -> page.endsWith("public.a_b~3.md"));
    assertThat(run("docs", "--out", folder.toString(), "--check")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("index.md"))
        .content()
        .contains("[public.\"a b\"](tables/public.a_b~3.md)")
        .contains("[public.a_b](tables/public.a_b~2.md)");
  }

  @Test
  void aSnapshotOfItIsReadAgainAsTheSame() {
    var snapshot = folder.resolve("odd.json").toString();
    run("catalog", "--out", snapshot);
    assertThat(run("diff", snapshot, "--check")).as(out.toString()).isEqualTo(ExitCode.OK);
  }

  @Test
  void textForATerminalHoldsNothingThatCommandsIt() throws IOException {
    var statements = folder.resolve("s.sql");
    Files.writeString(
        statements,
        "select 1 from \"Odd \"\"Schema\"\" with.dots\".\"child-of.odd\" \"a(b\""
            + " where \"par ent\" = $1 order by \"par ent\"; select $99999999999;");
    assertThat(run("access", statements.toString())).as(err.toString()).isEqualTo(ExitCode.OK);
    run("audit", "--all");
    assertThat(out.toString()).doesNotContain("\u001b", "\u0001", "\u0007");
  }

  @Test
  void theTextFormatsKeepEachNameOnItsLine() {
    run("erd", "--format", "dbml");
    assertThat(out.toString())
        .contains("\"new line\" text", "\"(none)\" void", "default: `'two lines'::text`");
    out.getBuffer().setLength(0);
    run("erd", "--format", "mermaid");
    assertThat(out.toString()).doesNotContain("%%{").contains("text new_line");
  }

  @Test
  void findingsAreJsonWhateverTheirNames() {
    run("audit", "--format", "json");
    assertThat(JsonMapper.shared().readTree(out.toString()).get("findings")).isNotEmpty();
  }

  private List<String> pages() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(md|html)"))
          .map(TextFile::read)
          .toList();
    }
  }

  private int run(String... arguments) {
    return SchemaCommand.commandLine(timeout -> odd.map(ScratchDatabase::target))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
