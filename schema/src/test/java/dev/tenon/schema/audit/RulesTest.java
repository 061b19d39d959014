package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.search.Searches;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RulesTest {

  private static final Set<String> IDS =
      Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));

  @Test
  void everyPageHasASearchAndEverySearchAPage() {
    var searched = new TreeSet<>(Searches.rules());
    searched.addAll(Rules.inSql());
    assertThat(IDS).isNotEmpty().isEqualTo(searched);
  }

  @Test
  void noRuleIsSearchedTwice() {
    assertThat(Rules.inSql()).doesNotContainAnyElementsOf(Searches.rules());
  }

  @Test
  void everyRuleHasAFixtureAndAGoldenResult() {
    assertThat(Fixture.named(".sql")).isEqualTo(IDS);
    assertThat(Fixture.named(".golden")).isEqualTo(IDS);
  }

  @Test
  void everySectionOfAPageSaysSomething() {
    for (var rule : Rules.all()) {
      for (var section : RulePage.SECTIONS) {
        assertThat(rule.page().section(section)).as(rule.id() + ", " + section).isNotBlank();
      }
    }
  }
}
