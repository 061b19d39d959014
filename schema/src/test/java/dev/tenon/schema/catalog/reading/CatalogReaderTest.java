package dev.tenon.schema.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Rights;
import dev.tenon.schema.catalog.Routine;
import dev.tenon.schema.catalog.Schema;
import dev.tenon.schema.catalog.View;
import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Constraint;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey.Action;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.RowSecurity.Command;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.catalog.table.Trigger;
import dev.tenon.schema.catalog.table.Type;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CatalogReaderTest {

  private final ScratchDatabase database =
      ScratchDatabase.with(CatalogReaderTest.class, "everything.sql");
  private Catalog catalog;

  @BeforeAll
  void analyze() {
    database.run("insert into crm.organizations values (gen_random_uuid(), 'one')");
    database.run("insert into crm.organizations values (gen_random_uuid(), 'two')");
    database.run("vacuum analyze crm.organizations");
    catalog = database.catalog();
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void everythingIsRead() {
    assertThat(catalog.gaps()).isEmpty();
    assertThat(catalog.server().majorVersion()).isEqualTo(18);
    assertThat(catalog.schemas())
        .extracting(Schema::name)
        .containsExactly("Odd Names", "crm", "public");
    assertThat(catalog.extensions()).extracting("name").containsExactly("citext");
    assertThat(catalog.tables())
        .extracting(table -> table.name().toString())
        .containsExactly(
            "\"Odd Names\".\"Mixed \"\"Case\"\"\"",
            "\"Odd Names\".child",
            "crm.events",
            "crm.events_2026",
            "crm.notes",
            "crm.organizations",
            "crm.people",
            "crm.rooms");
  }

  @Test
  void typesTellTheirLengthAndWhatADomainIsMadeOf() {
    assertThat(column("name").type().length()).isEqualTo(200);
    assertThat(column("salary").type())
        .extracting(Type::display, Type::precision, Type::scale)
        .containsExactly("numeric(12,2)", 12, 2);
    assertThat(column("nicknames").type())
        .extracting(Type::array, type -> type.name().toString())
        .containsExactly(true, "pg_catalog.text");
    assertThat(column("seen_at").type().precision()).isEqualTo(3);
    assertThat(column("seen_at").type().is("timestamptz")).isTrue();
    assertThat(column("mood").type().kind()).isEqualTo(Type.Kind.ENUM);
    assertThat(column("home").type().kind()).isEqualTo(Type.Kind.COMPOSITE);

    var email = column("email");
    assertThat(email.type().kind()).isEqualTo(Type.Kind.DOMAIN);
    assertThat(email.type().underlying().display()).isEqualTo("crm.citext");
    assertThat(email.nullable()).as("a domain over a NOT NULL domain").isFalse();
  }

  @Test
  void columnsTellWhereTheirValueComesFrom() {
    assertThat(column("id").identity()).isEqualTo(Column.Identity.ALWAYS);
    assertThat(column("id").sequence()).isEqualTo(Name.of("crm.people_id_seq"));
    assertThat(column("serial_number").sequence()).isNotNull();
    assertThat(column("short_name").generated())
        .isEqualTo(new Column.Generated("\"left\"((name)::text, 3)", true));
    assertThat(column("short_name").defaultValue()).isNull();
    assertThat(column("name").defaultValue()).isEqualTo("'nobody'::character varying");
    assertThat(column("name").collation()).isEqualTo(Name.of("pg_catalog.\"C\""));
  }

  @Test
  void tagsMarkColumnsAndLeaveTheProse() {
    assertThat(column("email").sensitive()).isTrue();
    assertThat(column("email").comment().prose()).isEqualTo("Where mail goes.");
    assertThat(column("salary").deprecated()).isTrue();
    assertThat(table("crm.organizations").comment().tag("adr").orElseThrow().value())
        .isEqualTo("0002");
  }

  @Test
  void keysTellTheirColumnsInOrder() {
    var people = table("crm.people");
    assertThat(people.primaryKey()).isNotNull();
    assertThat(people.keys().map(Constraint.Key::columns))
        .containsExactly(List.of("organization_id", "id"), List.of("organization_id", "email"));
    var email = people.uniqueKeys().getFirst();
    assertThat(email.nullsNotDistinct()).isTrue();
    assertThat(email.included()).containsExactly("name");
  }

  @Test
  void aForeignKeyTellsItsActionsAndWhatItSets() {
    var manager = table("crm.people").foreignKeys().getFirst();
    assertThat(manager.name()).isEqualTo("people_manager_fk");
    assertThat(manager.selfReference()).isTrue();
    assertThat(manager.columns()).containsExactly("organization_id", "manager_id");
    assertThat(manager.targetColumns()).containsExactly("organization_id", "id");
    assertThat(manager.onDelete()).isEqualTo(Action.SET_NULL);
    assertThat(manager.onUpdate()).isEqualTo(Action.CASCADE);
    assertThat(manager.setColumns()).containsExactly("manager_id");
    assertThat(manager.timing()).isEqualTo(Constraint.Timing.DEFERRED);
    assertThat(manager.comment().prose()).isEqualTo("An orphan reports to nobody.");
  }

  @Test
  void aKeyToAPartitionedTableIsReadOnce() {
    assertThat(table("crm.notes").foreignKeys())
        .extracting(key -> key.target().toString())
        .containsExactly("crm.events");
  }

  @Test
  void checksTellWhetherOldRowsWereLookedAt() {
    assertThat(table("crm.people").checks())
        .extracting("name", "validated", "columns")
        .containsExactly(
            tuple("people_salary_check", true, List.of("salary")),
            tuple("people_seen_check", false, List.of("seen_at")));
  }

  @Test
  void exclusionsTellColumnsInsideExpressions() {
    assertThat(table("crm.rooms").exclusions())
        .extracting(Constraint.Exclusion::columns)
        .containsExactly(List.of("room", "during"));
  }

  @Test
  void indexesTellPartsPredicateAndOptions() {
    var index = table("crm.people").index("people_name_idx").orElseThrow();
    assertThat(index.parts())
        .extracting(Index.Part::column, Index.Part::descending, Index.Part::nullsFirst)
        .containsExactly(
            tuple("organization_id", false, false),
            tuple(null, true, false),
            tuple("seen_at", false, false));
    assertThat(index.parts().get(1).expression()).isEqualTo("lower((name)::text)");
    assertThat(index.parts().get(1).collation()).isEqualTo(Name.of("pg_catalog.\"C\""));
    assertThat(index.included()).containsExactly("mood");
    assertThat(index.predicate()).isEqualTo("(manager_id IS NOT NULL)");
    assertThat(index.options()).containsExactly("fillfactor=80");
    assertThat(index.keyColumns()).isEmpty();

    var pattern =
        table("crm.people").index("people_name_pattern_idx").orElseThrow().parts().getFirst();
    assertThat(pattern.defaultOpclass()).isFalse();
    assertThat(pattern.opclass()).isEqualTo(Name.of("pg_catalog.varchar_pattern_ops"));
  }

  @Test
  void triggersTellWhenTheyFireAndWhetherAtAll() {
    var trigger = table("crm.people").triggers().getFirst();
    assertThat(trigger.when()).isEqualTo(Trigger.When.BEFORE);
    assertThat(trigger.events()).containsExactly("INSERT", "UPDATE");
    assertThat(trigger.columns()).containsExactly("name");
    assertThat(trigger.condition()).isEqualTo("((new.name)::text <> 'x'::text)");
    assertThat(trigger.enabled()).isEqualTo(Trigger.Enabled.DISABLED);
    assertThat(trigger.function()).isEqualTo(Name.of("crm.touch"));
  }

  @Test
  void policiesTellWhomTheyBindAndHow() {
    var security = table("crm.people").rowSecurity();
    assertThat(security.enabled()).isTrue();
    assertThat(security.forced()).isTrue();
    assertThat(security.policies())
        .extracting("name", "command", "permissive", "roles", "check")
        .containsExactly(
            tuple("no_deletes", Command.DELETE, false, List.of("pg_monitor"), null),
            tuple("tenant", Command.ALL, true, List.of("public"), null));
  }

  @Test
  void partitionsKnowTheirParentAndAreNoTablesOfTheirOwn() {
    assertThat(table("crm.events").partitioning())
        .isEqualTo(
            new Table.Partitioning("RANGE (at)", null, null, List.of(Name.of("crm.events_2026"))));
    var part = table("crm.events_2026");
    assertThat(part.partition()).isTrue();
    assertThat(part.primaryKey()).extracting("inherited").isEqualTo(true);
    assertThat(catalog.ownTables()).contains(table("crm.events")).doesNotContain(part);
  }

  @Test
  void oddNamesSurvive() {
    var child = table("\"Odd Names\".child");
    assertThat(child.inherits()).containsExactly(new Name("Odd Names", "Mixed \"Case\""));
    assertThat(child.columns()).extracting(Column::name).containsExactly("select", "a.b");
    assertThat(child.columns()).allMatch(Column::inherited);
    assertThat(table("\"Odd Names\".\"Mixed \"\"Case\"\"\"").storage().persistence())
        .isEqualTo(Table.Persistence.UNLOGGED);
  }

  @Test
  void viewsKnowWhatTheyReadAndHowDeepTheyLie() {
    var deep = view("crm.names_of_names");
    assertThat(deep.dependsOn()).containsExactly(Name.of("crm.names"));
    assertThat(catalog.viewDepths()).containsEntry(deep.name(), 2);
    assertThat(deep.securityInvoker()).isFalse();
    assertThat(view("crm.names").securityInvoker()).isTrue();
    var counts = view("crm.counts");
    assertThat(counts.materialized()).isTrue();
    assertThat(counts.populated()).isFalse();
    assertThat(counts.indexes()).hasSize(1);
  }

  @Test
  void routinesTellWhoseRightsTheyUse() {
    var touch =
        catalog.routines().stream()
            .filter(routine -> routine.extension() == null)
            .findFirst()
            .orElseThrow();
    assertThat(touch.signature()).isEqualTo("crm.touch()");
    assertThat(touch.securityDefiner()).isTrue();
    assertThat(touch.searchPath()).contains("pg_catalog");
    assertThat(catalog.routines()).extracting(Routine::extension).contains("citext");
  }

  @Test
  void rightsOfOthersThanTheOwnerAreListed() {
    assertThat(catalog.rights().on("crm.organizations"))
        .extracting(
            Rights.Grant::on, Rights.Grant::column, Rights.Grant::grantee, Rights.Grant::privilege)
        .containsExactly(
            tuple(Rights.Target.COLUMN, "name", "pg_monitor", "UPDATE"),
            tuple(Rights.Target.TABLE, null, "public", "SELECT"));
    assertThat(catalog.rights().on("crm.touch()"))
        .as("what PostgreSQL grants unasked")
        .extracting(Rights.Grant::grantee, Rights.Grant::byDefault)
        .containsExactly(tuple("public", true));
    assertThat(catalog.rights().defaultGrants())
        .extracting(Rights.DefaultGrant::schema, Rights.DefaultGrant::grantee)
        .containsExactly(tuple("crm", "pg_monitor"));
  }

  @Test
  void statisticsComeWithWhatWasAnalyzed() {
    var organizations = table("crm.organizations");
    assertThat(organizations.statistics()).extracting("rows").isEqualTo(2.0);
    assertThat(organizations.column("name").orElseThrow().statistics()).isNotNull();
    assertThat(table("crm.rooms").statistics()).extracting("rows").isNull();
  }

  private Table table(String name) {
    return catalog.table(name).orElseThrow();
  }

  private View view(String name) {
    return catalog.view(Name.of(name)).orElseThrow();
  }

  private Column column(String name) {
    return table("crm.people").column(name).orElseThrow();
  }
}
