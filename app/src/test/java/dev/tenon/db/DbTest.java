package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.values.Row;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DbTest {
  private static final Sql NAME =
      Sql.of(
          """
          select name
            from organizations
           where id = :organization_id
          """);

  private static final Sql ALL_SLUGS = Sql.of("select slug from organizations");

  private static final Sql RENAME =
      Sql.of(
          """
          update organizations
             set name = :name
           where id = :organization_id
          """);

  private final TestOrganization organization = TestOrganization.make();
  private final Tenant tenant = organization.admin().tenant();
  private Wire wire;
  private HikariDataSource pool;

  @BeforeEach
  void openTheWire() throws Exception {
    DatabaseUrl url = TestDatabase.applicationUrl();
    URI server = URI.create(url.jdbc().substring("jdbc:".length()));
    wire = new Wire(server.getHost(), server.getPort());
    String through = url.jdbc().replace(server.getAuthority(), "localhost:" + wire.port());
    pool = Pool.open(new DatabaseUrl(through, url.user(), url.password()).dataSource(), 1);
  }

  @AfterEach
  void closeTheWire() {
    pool.close();
    wire.close();
  }

  static Stream<TenantSetting> settings() {
    return Stream.of(new TenantSetting.WithFirstStatement(), new TenantSetting.Ahead());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aTenantSeesItsOwnRowsAlone(TenantSetting setting) {
    TestOrganization.make();
    Db db = Db.open(pool, setting);
    assertThat(db.list(tenant, ALL_SLUGS.bound(), row -> row.text("slug")))
        .containsExactly(organization.slug());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void nothingOfATenantStaysBehindOnTheConnection(TenantSetting setting) {
    Db db = Db.open(pool, setting);
    db.list(tenant, ALL_SLUGS.bound(), row -> row.text("slug"));
    db.in(tenant, tx -> tx.list(ALL_SLUGS.bound(), row -> row.text("slug")));
    Visitor visitor = new Visitor(null, Via.SESSION, UUID.randomUUID());
    assertThat(db.list(visitor, ALL_SLUGS.bound(), row -> row.text("slug"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatThrowsIsUndone(TenantSetting setting) {
    Db db = Db.open(pool, setting);
    assertThatThrownBy(() ->
            db.in(
                tenant,
                tx -> {
                  assertThat(tx.update(RENAME.bind("name", "Lost"))).isEqualTo(1);
                  throw new IllegalStateException("stop");
                }))
        .hasMessage("stop");
    assertThat(name(db)).isNotEqualTo("Lost");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aChangeIsAuditedAsTheTenantsUsers(TenantSetting setting) {
    Db db = Db.open(pool, setting);
    db.update(tenant, RENAME.bind("name", "Audited"));
    Sql log =
        Sql.of(
            """
            select performed_by_user_id, performed_via, request_id::text as request_id
              from audit.audit_logs
             where organization_id = :organization_id
               and entity_type = 'organizations'
               and action = 'update'
            """);
    assertThat(db.list(tenant, log.bound(), row -> row.uuid("performed_by_user_id")))
        .containsExactly(organization.admin().userId());
    assertThat(db.list(tenant, log.bound(), row -> row.text("request_id")))
        .containsExactly(tenant.requestId().toString());
  }

  @Test
  void oneStatementCostsOneRoundTripWithTheTenantInIt() {
    Db db = Db.open(pool, new TenantSetting.WithFirstStatement());
    warmUp(db);
    wire.reset();
    name(db);
    // Bind, describe or not, execute: twice, under one Sync; nothing is parsed any more.
    assertThat(wire.roundTrips()).hasSize(1);
    assertThat(wire.roundTrips().getFirst()).matches("(BD?E){2}S");
  }

  @Test
  void oneChangingStatementCostsOneRoundTripAsWell() {
    Db db = Db.open(pool, new TenantSetting.WithFirstStatement());
    warmUp(db);
    wire.reset();
    db.update(tenant, RENAME.bind("name", "Once"));
    assertThat(wire.roundTrips()).hasSize(1);
    assertThat(name(db)).isEqualTo("Once");
  }

  @Test
  void aValueThatIsNullCostsNoMoreAndLosesNoTenant() {
    Db db = Db.open(pool, new TenantSetting.WithFirstStatement());
    // A column without a bound makes the driver careful, once it knows of it.
    Sql find =
        Sql.of(
            """
            select name::text as name
              from organizations
             where id = :organization_id
               and (id = :id or slug = :slug)
            """);
    Bound bySlug = find.bind("id", null).bind("slug", organization.slug());
    Bound byId = find.bind("id", organization.id()).bind("slug", "");
    for (int i = 0; i < 12; i++) {
      assertThat(db.list(tenant, bySlug, row -> row.text("name"))).as("by slug, %d", i).hasSize(1);
      assertThat(db.list(tenant, byId, row -> row.text("name"))).as("by id, %d", i).hasSize(1);
    }
    for (Bound statement : List.of(bySlug, byId)) {
      wire.reset();
      db.list(tenant, statement, row -> row.text("name"));
      assertThat(wire.roundTrips()).hasSize(1);
      assertThat(wire.roundTrips().getFirst()).matches("(BD?E){2}S");
    }
  }

  @Test
  void severalStatementsCostOneRoundTripEachAndOneForTheCommit() {
    Db db = Db.open(pool, new TenantSetting.WithFirstStatement());
    warmUp(db);
    wire.reset();
    db.in(
        tenant,
        tx -> {
          tx.update(RENAME.bind("name", "One"));
          tx.update(RENAME.bind("name", "Two"));
          return tx.one(NAME.bound(), row -> row.text("name"));
        });
    assertThat(wire.roundTrips()).hasSize(4);
  }

  @Test
  void theLiteralFormCostsARoundTripMoreAndTheCommit() {
    Db db = Db.open(pool, new TenantSetting.Ahead());
    warmUp(db);
    wire.reset();
    name(db);
    assertThat(wire.roundTrips()).hasSize(3);
  }

  @Test
  void aBatchIsOneRoundTrip() {
    Db db = Db.open(pool, new TenantSetting.WithFirstStatement());
    warmUp(db);
    List<Bound> renames = Stream.of("a", "b", "c").map(name -> RENAME.bind("name", name)).toList();
    db.in(tenant, tx -> tx.updateAll(renames));
    wire.reset();
    assertThat(db.<Integer>in(tenant, tx -> tx.updateAll(renames))).isEqualTo(3);
    // The setting, the batch, the commit.
    assertThat(wire.roundTrips()).hasSize(3);
  }

  @Test
  void aRefusedValueNamesItsRule() {
    Db db = Db.open(pool, new TenantSetting.WithFirstStatement());
    assertThatThrownBy(() -> db.update(tenant, RENAME.bind("name", " ")))
        .isInstanceOfSatisfying(
            Violation.class,
            violation -> {
              assertThat(violation.kind()).isEqualTo(Violation.Kind.CHECK);
              assertThat(violation.name()).isEqualTo("organizations_name_check");
            });
  }

  @Test
  void theVictimOfADeadlockIsRunAgain() {
    Db db = Db.open(pool, new TenantSetting.WithFirstStatement());
    AtomicInteger runs = new AtomicInteger();
    Function<Row, String> read =
        row -> {
          if (runs.incrementAndGet() % 2 == 1) {
            throw DatabaseFailure.of(new SQLException("deadlock detected", "40P01"));
          }
          return row.text("name");
        };
    assertThat(db.one(tenant, NAME.bound(), read)).isPresent();
    assertThat(db.<Optional<String>>in(tenant, tx -> tx.one(NAME.bound(), read))).isPresent();
    assertThat(runs).hasValue(4);
  }

  @Test
  void aVisitorHasNoOrganizationToBind() {
    Db db = Db.open(pool);
    Visitor visitor = new Visitor(null, Via.SESSION, UUID.randomUUID());
    assertThatThrownBy(() -> db.list(visitor, NAME.bound(), row -> row.text("name")))
        .hasMessageContaining("no organization");
  }

  private String name(Db db) {
    return db.one(tenant, NAME.bound(), row -> row.text("name")).orElseThrow();
  }

  /** The driver prepares a statement on the server when it has seen it a few times. */
  private void warmUp(Db db) {
    for (int i = 0; i < 6; i++) {
      String name = "Warm " + i;
      assertThat(name(db)).isNotEmpty();
      db.update(tenant, RENAME.bind("name", name));
      db.in(
          tenant,
          tx -> {
            tx.update(RENAME.bind("name", name + "a"));
            tx.update(RENAME.bind("name", name + "b"));
            return tx.one(NAME.bound(), row -> row.text("name"));
          });
    }
  }
}
