package dev.tenon.db.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.faults.OperatorFault;
import dev.tenon.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plan for our own schema, read off a database that is on one machine. */
final class PlanTest {
  private static final Pattern PLACED =
      Pattern.compile("create_(?:distributed|reference)_table\\('([^']+)'");

  private static Schema schema;
  private static List<String> statements;

  @BeforeAll
  static void plan() throws SQLException {
    try (var connection = TestDatabase.owner().getConnection()) {
      schema = new Catalog(connection).schema();
    }
    statements = Plan.of(schema).stream().flatMap(step -> step.statements().stream()).toList();
  }

  @Test
  void everyTableIsPlacedOnceAndAfterThoseItRefersTo() {
    List<String> placed = placed();
    assertThat(placed).doesNotHaveDuplicates();
    assertThat(placed)
        .containsExactlyInAnyOrderElementsOf(
            schema.tables().stream()
                .map(Table::name)
                .filter(name -> !name.equals("jobs.scheduled_tasks"))
                .toList());

    Set<String> spread = new HashSet<>(placed);
    for (ForeignKey key : schema.keys()) {
      if (!key.table().equals(key.references()) && !key.table().equals("identity.sessions")) {
        assertThat(spread).contains(key.table(), key.references());
        assertThat(placed.indexOf(key.references()))
            .as("%s refers to %s", key.table(), key.references())
            .isLessThan(placed.indexOf(key.table()));
      }
    }
  }

  @Test
  void tenantTablesLieBesideTheirOrganization() {
    assertThat(statements)
        .contains(
            "select create_distributed_table('public.organizations', 'id', colocate_with => 'none')",
            "select create_distributed_table('public.tasks', 'organization_id', colocate_with => 'public.organizations')",
            "select create_distributed_table('audit.audit_logs', 'organization_id', colocate_with => 'public.organizations')",
            "select create_reference_table('identity.accounts')",
            "select create_reference_table('public.subscription_tiers')");
  }

  @Test
  void uniqueRulesThatNameNoTenantAreTheseAlone() {
    assertThat(schema.tenantless())
        .extracting(UniqueRule::name, UniqueRule::columns)
        .containsExactlyInAnyOrder(
            tuple("organizations_slug_key", "slug"),
            tuple("api_tokens_token_hash_key", "token_hash"),
            tuple("invitation_links_token_hash_key", "token_hash"));
  }

  @Test
  void keysThatTablesOnEveryNodeHaveIntoTenantsAreTheseAlone() {
    List<String> dropped = constraintsOf("drop constraint (\\w+)");
    dropped.removeAll(constraintsOf("add constraint (\\w+) FOREIGN KEY"));
    dropped.removeAll(schema.tenantless().stream().map(UniqueRule::name).toList());
    assertThat(dropped).containsExactly("sessions_current_organization_id_fkey");
  }

  @Test
  void noKeyComesBackThatCitusRefuses() {
    assertThat(statements)
        .anyMatch(sql -> sql.contains("add constraint tasks_parent_task_id_fkey"));
    assertThat(statements)
        .filteredOn(sql -> sql.contains("add constraint"))
        .noneMatch(sql -> sql.contains("SET NULL"));
  }

  @Test
  void whatAKeySaysBesidesSetNullStays() {
    var key =
        new ForeignKey(
            "public.tasks",
            "tasks_odd",
            "public.tasks",
            "FOREIGN KEY (organization_id, parent_task_id) REFERENCES tasks(organization_id, id)"
                + " ON DELETE SET NULL (parent_task_id) DEFERRABLE INITIALLY DEFERRED NOT VALID",
            true,
            "",
            "");
    assertThat(key.onCluster().definition())
        .isEqualTo(
            "FOREIGN KEY (organization_id, parent_task_id) REFERENCES tasks(organization_id, id)"
                + " DEFERRABLE INITIALLY DEFERRED NOT VALID");
  }

  @Test
  void aSubqueryThatNoFunctionAnswersIsRefusedByName() {
    var policy =
        new Policy("public.tasks", "tenon_owner", "tasks_odd", "(id IN ( SELECT t.id FROM t))", "");
    assertThatThrownBy(policy::withoutSubqueries)
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("tasks_odd on public.tasks");
  }

  private static List<String> placed() {
    return statements.stream()
        .flatMap(sql -> PLACED.matcher(sql).results())
        .map(result -> result.group(1))
        .toList();
  }

  private static List<String> constraintsOf(String form) {
    return new ArrayList<>(
        statements.stream()
            .flatMap(sql -> Pattern.compile(form).matcher(sql).results())
            .map((MatchResult result) -> result.group(1))
            .toList());
  }
}
