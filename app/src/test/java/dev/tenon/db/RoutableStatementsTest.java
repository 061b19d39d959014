package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a cluster, a statement is sent to the one node that has its tenant. Its plan must hold the
 * tenant of each tenants' table that it reads or writes; what touches none must need none. Not
 * judged are the bodies of functions and triggers, which a plan doesn't show.
 */
class RoutableStatementsTest {
  /** Of what a statement consists that names no tenant, and why it needs none. */
  private static final Map<String, String> NO_TENANT =
      Map.of(
          "identity\\.", "accounts, sessions and links are whole on every node",
          "guard\\.", "asks for organizations themselves, for commands and background work",
          "audit\\.", "the functions take the tenant from the transaction, or act on all months",
          "jobs\\.scheduled_tasks", "the queue is the coordinator's own",
          "pg_stat_activity", "each node tells of itself",
          "pg_catalog|pg_constraint|pg_class|information_schema", "the catalog is on every node",
          "set_config\\(|select now\\(\\)|select 'ok'", "reads no table");

  /** Statements that name their tenant in another way than by the parameter of the door. */
  private static final Map<String, String> BY_ANOTHER_NAME =
      Map.of(
          "Whereabouts.FIND",
          "joins the organization of the account's own membership, which a reference table gives",
          "NewTasks.INSERT",
          "reads back by WITH what it wrote, whose tenant the plan doesn't show");

  /** Who puts statements together while it runs, all of which {@link SentStatements} puts too. */
  private static final Set<String> COMPOSING =
      Set.of("Lists.rows", "Lists.count", "Boards.filtered", "Calendars.filtered", "Exports.rows");

  /** Who speaks to PostgreSQL past the door, and why no statement of theirs is routed. */
  private static final Map<String, String> PAST_THE_DOOR =
      Map.ofEntries(
          Map.entry("Restoration", "the owner's, who locks all tables, before anybody works there"),
          Map.entry("Database", "the doctor looks at catalogs"),
          Map.entry("DetachedMonths", "the owner's, of a table that has left the audit log"),
          Map.entry("Preparation", "the embedded server's roles and databases: one machine"),
          Map.entry("Announcer", "notifies, and reads no table"),
          Map.entry("Notices", "listens, and reads no table"),
          Map.entry("Distribution", "makes the cluster"),
          Map.entry("Catalog", "reads the catalog of what is to be distributed"),
          Map.entry("Migrations", "the owner's, while nobody works"),
          Map.entry("Db", "the door"),
          Map.entry("Sql", "the door"),
          Map.entry("Transaction", "the door"));

  private static final JavaClasses APPLICATION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/dev/tenon/schema/"))
          .importPackages("dev.tenon");

  private static final Map<String, List<Sql>> SENT = SentStatements.of(APPLICATION);

  private static Routes routes;

  @BeforeAll
  static void open() throws SQLException {
    routes = Routes.open();
  }

  @AfterAll
  static void close() throws SQLException {
    routes.close();
  }

  @TestFactory
  Stream<DynamicTest> goesToOneNode() {
    return SENT.entrySet().stream()
        .filter(sent -> !BY_ANOTHER_NAME.containsKey(sent.getKey()))
        .map(sent ->
            DynamicTest.dynamicTest(
                "%s (%d)".formatted(sent.getKey(), sent.getValue().size()),
                () -> {
                  for (Sql sql : sent.getValue()) {
                    assertThat(faults(sql)).as(sql.text()).isEmpty();
                  }
                }));
  }

  @Test
  void everyExceptionIsStillOne() throws SQLException {
    for (String name : BY_ANOTHER_NAME.keySet()) {
      List<String> faults = new ArrayList<>();
      for (Sql sql : SENT.getOrDefault(name, List.of())) {
        faults.addAll(faults(sql));
      }
      assertThat(faults).as(name).isNotEmpty();
    }
  }

  @Test
  void listsAreJudgedWithTheirFiltersAndOrders() {
    assertThat(SENT.get("TaskLists.TASKS")).hasSizeGreaterThan(100);
    assertThat(SENT.get("Boards.TASKS")).hasSizeGreaterThan(50);
    assertThat(SENT.get("TaskNouns.LABEL")).hasSize(2);
    assertThat(SENT.get("Upkeep.PURGES")).hasSize(4);
    assertThat(SENT.get("AuditLog.LISTED")).isNotEmpty();
  }

  /** Each of these names the tenant, and some node has rows of it that no other has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select t.organization_id from tasks t where t.id = :id"
            + " and :organization_id::uuid is not null",
        "select id from tasks where id = :id or organization_id <> :organization_id",
        "select t.id from tasks t where t.organization_id = :organization_id"
            + " and exists (select from tasks t where t.title = :title)",
        "select t.id from tasks t, users u where t.organization_id = :organization_id"
            + " and u.id = t.created_by_user_id",
        "select t.title from tasks t join comments c using (id)"
            + " where t.organization_id = :organization_id",
        "select id from \"tasks\" where id = :id and :organization_id::uuid is not null",
        "select id from tasks where organization_id = :organization_id"
            + " union all select c.id from comments c where c.organization_id > :organization_id",
        "select t.id from users u left join tasks t on t.organization_id = u.organization_id"
            + " and t.organization_id = :organization_id",
        "select id from tasks where organization_id in (:organization_id, :other)",
        "update tasks t set title = u.display_name from users u"
            + " where t.organization_id = :organization_id and u.id = t.created_by_user_id",
        "insert into labels (organization_id, id, name) values (:other, :id, :organization_id::text)",
        "with other as (select id, organization_id from users)"
            + " delete from tasks t using other o where t.organization_id = o.organization_id"
            + " and :organization_id::uuid is not null"
      })
  void whatNamesItsTenantAndNeedsOtherNodesIsRefused(String text) throws SQLException {
    assertThat(faults(Sql.of(text))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select t.id from \"tasks\" t, users u where t.organization_id = :organization_id"
            + " and u.organization_id = t.organization_id and u.id = t.created_by_user_id",
        "select id from tasks t where t.organization_id = :organization_id and exists"
            + " (select from tasks s where s.organization_id = t.organization_id and s.id = :id)",
        "insert into labels (organization_id, id, name)"
            + " select p.organization_id, p.id, p.key from projects p"
            + " where p.organization_id = :organization_id"
      })
  void whatFollowsFromTheTenantIsKnown(String text) throws SQLException {
    assertThat(faults(Sql.of(text))).isEmpty();
  }

  @Test
  void whoPutsStatementsTogetherIsKnown() {
    Set<String> composing =
        callers("dev.tenon.db.Sql", Set.of("of", "composed"))
            .filter(call -> !call.getOrigin().getName().equals("<clinit>"))
            .map(call -> call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName())
            .collect(Collectors.toSet());
    composing.removeAll(Set.of("Sql.composed", "TaskStatements.of"));
    assertThat(composing).isEqualTo(COMPOSING);
  }

  @Test
  void whoGoesPastTheDoorIsKnown() {
    Set<String> speakers =
        callers(Connection.class.getName(), Set.of("prepareStatement", "createStatement"))
            .map(call -> call.getOriginOwner().getName().replaceFirst("^.*\\.", ""))
            .map(name -> name.replaceFirst("\\$.*", ""))
            .collect(Collectors.toSet());
    assertThat(speakers).isEqualTo(PAST_THE_DOOR.keySet());
  }

  private static Stream<JavaAccess<?>> callers(String owner, Set<String> methods) {
    return APPLICATION.stream()
        .<JavaAccess<?>>flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(call -> call.getTargetOwner().getName().equals(owner))
        .filter(call -> methods.contains(call.getTarget().getName()));
  }

  private static List<String> faults(Sql sql) throws SQLException {
    List<String> faults = new ArrayList<>(routes.faults(sql));
    boolean needsNone =
        sql.has(Sql.ORGANIZATION)
            || routes.touchesTenants(sql)
            || NO_TENANT.keySet().stream()
                .anyMatch(part -> Pattern.compile(part).matcher(sql.text()).find());
    if (!needsNone) {
      faults.add("says neither a tenant nor why not");
    }
    return faults;
  }
}
