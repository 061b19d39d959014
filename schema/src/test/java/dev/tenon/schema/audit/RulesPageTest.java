package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.audit.rule.Area;
import dev.tenon.schema.audit.rule.Need;
import dev.tenon.schema.audit.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The index of all rules that people browse; made anew with {@code -Dgolden=renew}. */
final class RulesPageTest {

  private static final Path PAGE = Path.of("../docs/schema-toolkit/rules.md");
  private static final String PAGES =
      "../../schema/src/main/resources/dev/tenon/schema/audit/rules/";

  /** What was meant to be there; query-not-index-backed and index-suggested are access's. */
  private static final String MEANT =
      """
      pk-missing pk-int32 pk-serial pk-varchar-uuid pk-composite-wide unique-nullable
      fk-unindexed fk-type-mismatch fk-duplicate fk-overlap fk-not-valid fk-composite-nullable
      fk-cycle fk-missing-logical fk-action-undecided table-isolated polymorphic-no-fk
      tenant-rls-off tenant-nullable tenant-not-leading tenant-fk-not-composite
      tenant-unique-global tenant-transitive
      rls-not-forced role-bypasses-rls policy-rls-disabled rls-no-policy policy-always-true
      policy-multi-permissive policy-per-row-call view-security-definer function-search-path
      sensitive-outside-vault grants-excessive
      name-snake-case name-plural name-reserved name-overflow name-constraint-pattern
      name-inconsistent name-fk-relationship comment-missing decision-missing
      varchar-255 char-n timestamp-no-tz json-not-jsonb float-money money-type money-nonnegative
      bool-nullable default-null-string table-all-nullable table-too-wide table-too-narrow
      repeating-columns multi-valued entity-attribute-value over-normalized under-normalized
      view-depth trigger-disabled
      soft-delete-inconsistent soft-delete-unique-unfiltered soft-delete-index-unfiltered
      index-duplicate index-redundant-prefix index-invalid index-where-redundant
      index-null-leading index-too-many index-too-wide
      index-unused table-unused table-seq-heavy column-empty column-unread table-empty
      query-slow query-expensive query-degrading
      bloat vacuum-lag analyze-stale xid-wraparound sequence-exhaustion
      orphan-rows cardinality-drift
      """;

  @Test
  void noRuleThatWasMeantIsMissing() {
    assertThat(Rules.all()).extracting(Rule::id).containsAll(List.of(MEANT.strip().split("\\s+")));
  }

  @Test
  void theIndexIsCurrent() throws IOException {
    var text = introduction() + areas();
    if ("renew".equals(System.getProperty("golden"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(text);
  }

  private static String introduction() {
    return """
    # The rules of the audit

    `./tenon schema audit` holds a database against these %d rules. Each name leads to its page: what it finds, why that hurts, how to mend it and when to ignore it. `./tenon schema audit --explain RULE` prints the same page.

    A finding can be better or worse than its rule; the page says when. Rules that need something are passed over, and named, where it is missing: counters of use, the extension pg_stat_statements, `--data` to read rows, or to know the tenants' column or the application's role.
    """
        .formatted(Rules.all().size());
  }

  private static String areas() {
    return Arrays.stream(Area.values())
        .map(area -> Rules.all().stream().filter(rule -> rule.page().area() == area).toList())
        .filter(rules -> !rules.isEmpty())
        .map(RulesPageTest::area)
        .collect(Collectors.joining());
  }

  private static String area(List<Rule> rules) {
    var word = rules.getFirst().page().area().word().replace('-', ' ');
    return "\n## "
        + word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1)
        + "\n\n| rule | severity | finds | needs |\n|---|---|---|---|\n"
        + rules.stream().map(RulesPageTest::line).collect(Collectors.joining());
  }

  private static String line(Rule rule) {
    var page = rule.page();
    var needs = page.needs().stream().sorted().map(Need::word).collect(Collectors.joining(", "));
    return "| [%s](%s%s.md) | %s | %s | %s |\n"
        .formatted(rule.id(), PAGES, rule.id(), page.severity().word(), page.title(), needs);
  }
}
