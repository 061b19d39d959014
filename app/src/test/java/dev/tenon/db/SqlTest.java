package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlTest {
  @Test
  void namesBecomePositionsInTheirOrder() {
    Sql sql = Sql.of("select :b, :a where x = :b");
    assertThat(sql.text()).isEqualTo("select ?, ? where x = ?");
    assertThat(sql.names()).containsExactly("b", "a", "b");
  }

  @Test
  void castsLiteralsIdentifiersAndCommentsAreLeftAlone() {
    Sql sql =
        Sql.of(
            """
            select ':no', 'it''s :no', "a:no", x::text, :yes::uuid -- :no
                   /* :no */, $$ :no $$, $t$ :no ; $t$, y[1:2]
            """);
    assertThat(sql.names()).containsExactly("yes");
    assertThat(sql.text()).contains("?::uuid").contains("':no'").contains("$t$ :no ; $t$");
  }

  @Test
  void aQuestionMarkOperatorIsEscapedForTheDriver() {
    assertThat(Sql.of("select x ? 'a'").text()).isEqualTo("select x ?? 'a'");
  }

  @Test
  void twoStatementsAreRefused() {
    assertThatThrownBy(() -> Sql.of("select 1; drop table x"))
        .hasMessageContaining("one statement only");
  }

  @Test
  void onlyTheDoorBindsTheTenant() {
    assertThatThrownBy(() -> Sql.of("select :organization_id").bind("organization_id", null))
        .hasMessageContaining("the door binds");
  }

  @Test
  void aNameThatTheStatementLacksIsABug() {
    assertThatThrownBy(() -> Sql.of("select :a").bind("b", 1)).hasMessageContaining("no :b");
  }
}
