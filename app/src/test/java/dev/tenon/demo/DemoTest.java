package dev.tenon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.faults.OperatorFault;
import dev.tenon.imports.ImportedOrganizations;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.lists.TimeZones;
import dev.tenon.organizations.Slug;
import dev.tenon.tasks.mine.MyWork;
import dev.tenon.tasks.mine.Section;
import dev.tenon.tasks.mine.WorkItem;
import dev.tenon.testing.TestInstallation;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DemoTest {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
  private static final List<String> SLUGS = List.of("kestrel-instruments", "lantern-press");

  @Test
  void isPreparedOnceAndGivesAWorkingPasswordEachTime() throws SQLException {
    try (HikariDataSource pool = Pool.open(TestInstallation.make().application().dataSource(), 2)) {
      Db db = Db.open(pool);

      Demo.SignIn first = demo(db).prepare();
      List<Integer> tasks = SLUGS.stream().map(slug -> count(db, slug, "tasks")).toList();
      Demo.SignIn again = demo(db).prepare();

      assertThat(tasks).allSatisfy(count -> assertThat(count).isGreaterThan(120));
      assertThat(SLUGS).allSatisfy(slug -> assertThat(count(db, slug, "comments")).isPositive());
      assertThat(SLUGS)
          .allSatisfy(slug -> assertThat(count(db, slug, "task_relations")).isPositive());
      assertThat(SLUGS.stream().map(slug -> count(db, slug, "tasks")).toList()).isEqualTo(tasks);
      assertThat(again.email()).isEqualTo(first.email());
      assertThat(again.password()).isNotEqualTo(first.password());
      assertThat(storedHash(db, again.email())).isEqualTo(hash(again.password()));
    }
  }

  @Test
  void whoLooksAtItHasSomethingToDoSoonAndLater() throws SQLException {
    try (HikariDataSource pool = Pool.open(TestInstallation.make().application().dataSource(), 2)) {
      Db db = Db.open(pool);
      Clock wednesday = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
      new Demo(db, wednesday, IDS::generate, DemoTest::hash).prepare();

      MyWork work =
          new MyWork(Lists.open(db, wednesday, IDS::generate), new TimeZones(db), wednesday);
      Asked all = new Asked(200, null, "", "", false);
      assertThat(SLUGS)
          .allSatisfy(slug ->
              assertThat(work.page(first(db, slug), all).items())
                  .extracting(WorkItem::section)
                  .contains(Section.OVERDUE, Section.TODAY, Section.THIS_WEEK, Section.LATER));
    }
  }

  @Test
  void leavesADatabaseAloneThatHasOrganizationsOfItsOwn() throws SQLException {
    try (HikariDataSource pool = Pool.open(TestInstallation.make().application().dataSource(), 2)) {
      Db db = Db.open(pool);
      organizations(db).create(new Slug("theirs"), "Theirs");

      assertThatThrownBy(() -> demo(db).prepare())
          .isInstanceOf(OperatorFault.class)
          .hasMessageContaining("organizations of its own");

      assertThat(organizations(db).find(new Slug(SLUGS.getFirst()))).isEmpty();
    }
  }

  private static Demo demo(Db db) {
    return new Demo(db, Clock.systemUTC(), IDS::generate, DemoTest::hash);
  }

  /** Stands for a hash, which takes a second to compute. */
  private static String hash(String password) {
    return "$argon2id$v=19$m=16,t=1,p=1$c2FsdHNhbHQ$" + password;
  }

  private static String storedHash(Db db, String email) {
    return db.one(
            new Visitor(null, Via.SESSION, IDS.generate()),
            Sql.of("select password_hash from identity.credential_of(:email)").bind("email", email),
            row -> row.text("password_hash"))
        .orElseThrow();
  }

  /** The person who looks at the demo. */
  private static Tenant first(Db db, String slug) {
    UUID organization = organizations(db).find(new Slug(slug)).orElseThrow();
    UUID person =
        db.one(
                Tenant.system(organization, Via.JOB, IDS.generate()),
                Sql.of(
                        """
                        select id
                          from users
                         where organization_id = :organization_id
                           and role = 'admin'
                        """)
                    .bound(),
                row -> row.uuid("id"))
            .orElseThrow();
    return new Tenant(organization, person, null, true, Via.SESSION, IDS.generate());
  }

  private static int count(Db db, String slug, String table) {
    return db.one(
            Tenant.system(
                organizations(db).find(new Slug(slug)).orElseThrow(), Via.JOB, IDS.generate()),
            Sql.of(
                    """
                    select count(*)::integer as n
                      from %s
                     where organization_id = :organization_id
                    """
                        .formatted(table))
                .bound(),
            row -> row.number("n"))
        .orElseThrow();
  }

  private static ImportedOrganizations organizations(Db db) {
    return new ImportedOrganizations(db, Clock.systemUTC(), IDS::generate);
  }
}
