package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operator's door, attacked as the application: whoever is none learns nothing by it. */
final class OperatorFunctionsTest {
  private static final String SIZES =
      "select slug from identity.organization_sizes(sha256(?::bytea), 1000, 0)";
  private static final String BEGIN = "select identity.begin_operating(sha256(?::bytea))";
  private static final String STANDING =
      "select is_operator::text || ' ' || (operates_until is not null)::text"
          + " from identity.operator_standing(sha256(?::bytea))";
  private static final String GRANT = "select identity.grant_operator(?)";
  private static final String REVOKE = "select identity.revoke_operator(?)";

  @Test
  void noRoleInAnOrganizationOpensIt() throws SQLException {
    Story story = Story.told();
    for (String name : List.of("ann", "ben", "cyd")) {
      try (Caller caller = story.caller(name)) {
        caller.set("app.account_id", story.id("account of " + name).toString());
        String session = story.seed() + "session of " + name;

        assertThat(caller.one(STANDING, session)).as(name).isEqualTo("false false");
        assertThat(caller.one(BEGIN, session)).as(name).isEqualTo("null");
        assertThat(caller.refused(SIZES, session).sqlState()).as(name).isEqualTo("TN015");
        assertThat(
                caller
                    .refused("select identity.list_operators(sha256(?::bytea))", session)
                    .sqlState())
            .as(name)
            .isEqualTo("TN015");
      }
    }
  }

  @Test
  void whatServesMakesNobodyAnOperatorAndCountsNoOtherTenant() throws SQLException {
    Story story = Story.told();
    String email = email(story, "ann");
    try (Caller application = story.caller("ann")) {
      for (String attempt :
          List.of(
              "select identity.grant_operator('" + email + "')",
              "select identity.revoke_operator('" + email + "')",
              "select identity.require_operator('\\x00')",
              "select guard.organization_sizes(1000, 0)",
              "select from identity.operators",
              "insert into identity.operators (account_id, granted_by) values (gen_random_uuid(), 'command')",
              "update identity.sessions set operates_until = now() + interval '1 year'")) {
        assertThat(application.refused(attempt).forbidden()).as(attempt).isTrue();
      }
    }
  }

  @Test
  void anOperatorOperatesOnceTheirPasswordWasGivenAndInThatSessionAlone() throws SQLException {
    Story story = Story.told();
    String session = story.seed() + "session of ben";
    try (Caller owner = Caller.owner();
        Caller ben = story.caller("ben")) {
      assertThat(owner.one(GRANT, email(story, "ben"))).isEqualTo("t");
      assertThat(owner.one(GRANT, email(story, "ben"))).as("again").isEqualTo("t");
      owner.commit();
      ben.set("app.account_id", story.id("account of ben").toString());

      assertThat(ben.one(STANDING, session)).isEqualTo("true false");
      assertThat(ben.refused(SIZES, session).sqlState()).as("no password yet").isEqualTo("TN015");

      assertThat(ben.one(BEGIN, story.seed() + "session of ann")).as("another's").isEqualTo("null");
      assertThat(ben.one(BEGIN, session)).isNotEqualTo("null");
      assertThat(ben.one(STANDING, session)).isEqualTo("true true");
      assertThat(ben.list(SIZES, session)).contains(slug(story));
      assertThat(ben.list("select id from organizations"))
          .as("and yet they see their own organization alone")
          .containsExactly(story.organization().toString());

      ben.list("select identity.end_operating(sha256(?::bytea))", session);
      assertThat(ben.one(STANDING, session)).isEqualTo("true false");
    }
  }

  @Test
  void theSizesOfALargeInstallationAreEstimates() throws SQLException {
    Story.told();
    String sizes = "select is_estimate from guard.organization_sizes(3, 0)";
    try (Caller superuser = Caller.superuser()) {
      assertThat(superuser.list(sizes)).containsOnly("f");
      superuser.run("update pg_class set reltuples = 2e9 where oid = 'public.tasks'::regclass");
      assertThat(superuser.list(sizes)).containsOnly("t");
      assertThat(
              superuser.one(
                  "select sum(tasks) between 1999999000 and 2000001000"
                      + " from guard.organization_sizes(1000000, 0)"))
          .isEqualTo("t");
    }
  }

  @Test
  void anotherAccountCanNotOpenAnOperatorsSession() throws SQLException {
    Story story = Story.told();
    try (Caller owner = Caller.owner();
        Caller ann = story.caller("ann")) {
      owner.one(GRANT, email(story, "ben"));
      owner.commit();
      ann.set("app.account_id", story.id("account of ann").toString());

      assertThat(ann.one(BEGIN, story.seed() + "session of ben")).isEqualTo("null");
    }
  }

  @Test
  void aRightTakenBackShutsThePagesAtOnce() throws SQLException {
    Story story = Story.told();
    String session = story.seed() + "session of cyd";
    try (Caller owner = Caller.owner();
        Caller cyd = story.caller("cyd")) {
      owner.one(GRANT, email(story, "cyd"));
      owner.commit();
      cyd.set("app.account_id", story.id("account of cyd").toString());
      cyd.one(BEGIN, session);
      cyd.commit();

      assertThat(owner.one(REVOKE, email(story, "cyd"))).isEqualTo("t");
      assertThat(owner.one(REVOKE, email(story, "cyd"))).as("again").isEqualTo("f");
      owner.commit();

      assertThat(cyd.one(STANDING, session)).isEqualTo("false false");
      assertThat(cyd.refused(SIZES, session).sqlState()).isEqualTo("TN015");
    }
  }

  @Test
  void aSessionThatIsOverOperatesNoMore() throws SQLException {
    Story story = Story.told();
    String session = story.seed() + "session of ann";
    try (Caller owner = Caller.owner();
        Caller superuser = Caller.superuser();
        Caller ann = story.caller("ann")) {
      owner.one(GRANT, email(story, "ann"));
      owner.commit();
      ann.set("app.account_id", story.id("account of ann").toString());
      for (String over :
          List.of("operates_until = now()", "revoked_at = now()", "expires_at = now()")) {
        superuser.run(
            "update identity.sessions set operates_until = now() + interval '1 minute'"
                + " where id = ?",
            story.id("session of ann"));
        superuser.commit();
        assertThat(ann.list(SIZES, session)).as(over).isNotEmpty();
        ann.rollback();
        superuser.run(
            "update identity.sessions set " + over + " where id = ?", story.id("session of ann"));
        superuser.commit();
        assertThat(ann.refused(SIZES, session).sqlState()).as(over).isEqualTo("TN015");
        superuser.run(
            """
            update identity.sessions
               set revoked_at = null,
                   expires_at = absolute_expires_at
             where id = ?
            """,
            story.id("session of ann"));
        superuser.commit();
        ann.rollback();
      }
    }
  }

  @Test
  void nobodyGrantsToAnAddressWithoutAnAccount() throws SQLException {
    try (Caller owner = Caller.owner()) {
      assertThat(owner.one(GRANT, "nobody@nowhere.example")).isEqualTo("f");
    }
  }

  private static String email(Story story, String name) {
    return name + "@" + story.seed() + ".example";
  }

  private static String slug(Story story) throws SQLException {
    try (Caller superuser = Caller.superuser()) {
      return superuser.one("select slug from organizations where id = ?", story.organization());
    }
  }
}
