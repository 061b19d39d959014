package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenon.schema.Golden;
import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule finds in {@code rules/<id>.sql} what {@code rules/<id>.golden} says, and nothing else.
 *
 * <p>A fixture may begin with {@code -- tenant-column: name}, {@code -- application-role: name} and
 * {@code -- data: yes}; without the first two there is no tenancy and no known role. With {@code
 * -Drule=fk-*} only those rules are tried.
 */
final class RuleFixturesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/dev/tenon/schema/audit/rules");
  private static final String CHOSEN =
      Pattern.quote(System.getProperty("rule", "*")).replace("*", "\\E.*\\Q");

  @TestFactory
  Stream<DynamicTest> eachRuleFindsWhatItsFixtureHides() {
    return Rules.all().stream()
        .filter(rule -> rule.id().matches(CHOSEN))
        .map(rule -> dynamicTest(rule.id(), () -> holdAgainstGolden(rule)));
  }

  /** What would be left of a rule whose SQL returned nothing: its golden file must not agree. */
  @Test
  void noFixtureIsContentWithARuleThatFindsNothing() {
    assertThat(Rules.all())
        .allSatisfy(rule ->
            assertThatThrownBy(() -> holdAgainstGolden(rule, List.of()))
                .isInstanceOf(AssertionError.class));
  }

  @Test
  void everyRuleHasAFixtureAndEveryFixtureItsRule() throws IOException {
    try (var files = Files.list(FIXTURES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Rules.all().stream()
                  .flatMap(rule -> Stream.of(rule.id() + ".sql", rule.id() + ".golden"))
                  .toList());
    }
  }

  private static void holdAgainstGolden(Rule rule) {
    var fixture = Fixture.of(rule.id());
    try (var database = ScratchDatabase.of(fixture);
        var session = ReadOnlySession.open(database.target())) {
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      var result =
          Audit.of(
              session,
              catalog,
              assumptions(fixture),
              List.of(rule),
              Instant.EPOCH,
              Progress.SILENT);
      assertThat(result.unsearched()).isEmpty();
      holdAgainstGolden(rule, result.findings());
    }
  }

  private static void holdAgainstGolden(Rule rule, List<Finding> findings) {
    assertThat(findings).as("what the fixture hides").isNotEmpty();
    assertThat(findings).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    assertThat(findings).extracting(Finding::object).doesNotHaveDuplicates();
    Golden.assertMatches(
        RuleFixturesTest.class,
        "rules/" + rule.id() + ".golden",
        findings.stream().map(RuleFixturesTest::text).collect(Collectors.joining("\n")));
  }

  private static String text(Finding finding) {
    return "%s %s\n  %s\n  → %s\n"
        .formatted(finding.severity().word(), finding.object(), finding.detail(), finding.remedy());
  }

  private static Assumptions assumptions(String fixture) {
    return new Assumptions(
        fact(fixture, "tenant-column").orElse("none"),
        fact(fixture, "application-role").orElse(null),
        Assumptions.USUAL_VAULTS,
        fact(fixture, "data").isPresent());
  }

  private static Optional<String> fact(String fixture, String name) {
    return fixture
        .lines()
        .filter(line -> line.startsWith("-- " + name + ": "))
        .map(line -> line.substring(name.length() + 5))
        .findFirst();
  }
}
