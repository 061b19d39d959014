package dev.tenon.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of results, as it is kept. */
class BenchmarksPageTest {
  private static final Path PAGE = Path.of("..", "docs", "benchmarks.md");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("`(\\./tenon bench [^`]*)`");

  @ParameterizedTest
  @ValueSource(
      strings = {"load", "run", "limit", "profile", "scale", "explain", "micro", "replay", "soak"})
  void whoeverRepeatsTheCommandsRepeatsThoseThatWereRun(String section) throws IOException {
    List<String> run =
        COMMAND
            .matcher(Section.of(PAGE, section).text())
            .results()
            .map(command -> command.group(1))
            .toList();

    List<String> toRepeat = commandsToRepeat();
    assertThat(run).isNotEmpty();
    // Whether a result is kept in a page changes nothing of it.
    assertThat(run)
        .allSatisfy(command ->
            assertThat(toRepeat).containsAnyOf(command, command + " --write docs/benchmarks.md"));
  }

  private static List<String> commandsToRepeat() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    assertThat(block.results().map(MatchResult::group)).hasSize(1);
    block.reset();
    assertThat(block.find()).isTrue();
    return block.group(1).replaceAll("\\\\\n *", "").replaceAll(" +", " ").lines().toList();
  }
}
