package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The story has two projects and three members; each test gives it a tier of its own. */
final class TierLimitsTest {
  private static final int TRASH_DAYS = 30;
  private static final String PROJECT =
      "insert into projects (organization_id, id, key, title) values (?, gen_random_uuid(), ?, ?)";

  @Test
  void theLastPlaceForAProjectIsTakenOnceHoweverManyWantIt() throws Exception {
    Story story = within(3, null);
    List<Callable<Boolean>> wishes =
        IntStream.range(0, 6)
            .<Callable<Boolean>>mapToObj(i ->
                () -> {
                  try (Caller ben = story.caller("ben")) {
                    ben.run(PROJECT, story.organization(), "P" + i, "Project");
                    ben.commit();
                    return true;
                  } catch (SQLException refused) {
                    assertThat(refused.getSQLState()).isEqualTo("TN001");
                    return false;
                  }
                })
            .toList();

    assertThat(Collections.frequency(AtOnce.all(wishes), true)).isOne();
  }

  @Test
  void projectsThatTheCallerDoesNotSeeCountAndDeletedOnesDoNot() throws SQLException {
    Story story = within(2, null);
    try (Caller cyd = story.caller("cyd")) {
      var refusal = cyd.refused(PROJECT, story.organization(), "NEW", "New");
      assertThat(refusal.rule()).isEqualTo("organizations_max_projects");

      cyd.run(
          "update projects set status = 'deleted', deleted_at = now() where id = ?",
          story.id("web"));
      assertThat(cyd.run(PROJECT, story.organization(), "NEW", "New")).isOne();
      assertThat(
              cyd.refused(
                      "update projects set status = 'active', deleted_at = null where id = ?",
                      story.id("web"))
                  .rule())
          .isEqualTo("organizations_max_projects");
    }
  }

  @Test
  void membersAreCountedWhereTheyJoinAndReturnAndTheImportedAreNot() throws SQLException {
    Story story = within(null, 3);
    try (Caller ann = story.caller("ann");
        Caller guest = Caller.application()) {
      assertThat(
              ann.run(
                  "insert into users (organization_id, id, display_name) values (?, ?, 'Eve')",
                  story.organization(),
                  UUID.randomUUID()))
          .isOne();

      assertThat(
              guest
                  .refused(
                      "select identity.accept_invitation(sha256(?::bytea), ?, 'Dot', ?, ?)",
                      story.seed() + "invitation",
                      UUID.randomUUID(),
                      UUID.randomUUID(),
                      "$argon2id$dot")
                  .rule())
          .isEqualTo("organizations_max_members");

      ann.run("update users set deactivated_at = now() where id = ?", story.id("cyd"));
      ann.commit();
      assertThat(
              guest.list(
                  "select identity.accept_invitation(sha256(?::bytea), ?, 'Dot', ?, ?)",
                  story.seed() + "invitation",
                  UUID.randomUUID(),
                  UUID.randomUUID(),
                  "$argon2id$dot"))
          .hasSize(1);
      guest.commit();
      assertThat(
              ann.refused("update users set deactivated_at = null where id = ?", story.id("cyd"))
                  .sqlState())
          .isEqualTo("TN002");
    }
  }

  @Test
  void anOrganizationKeepsAnAdministratorHoweverManyLeaveAtOnce() throws Exception {
    Story story = Story.told();
    try (Caller ann = story.caller("ann")) {
      ann.run("update users set role = 'admin' where id = ?", story.id("ben"));
      ann.commit();
    }
    List<Callable<Boolean>> leaving =
        List.of("ann", "ben").stream()
            .<Callable<Boolean>>map(name ->
                () -> {
                  try (Caller caller = story.caller(name)) {
                    caller.run(
                        "update users set deactivated_at = now() where id = ?", story.id(name));
                    caller.commit();
                    return true;
                  } catch (SQLException refused) {
                    assertThat(refused.getSQLState()).isEqualTo("TN007");
                    return false;
                  }
                })
            .toList();

    assertThat(AtOnce.all(leaving)).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void nothingIsDeletedForGoodBeforeTheTrashHasKeptItForItsTime() throws SQLException {
    Story story = within(null, null);
    String delete = "delete from tasks where id = ?";
    String trash = "update tasks set deleted_at = now() - make_interval(days => ?) where id = ?";
    try (Caller ben = story.caller("ben")) {
      assertThat(ben.run(delete, story.id("web 1"))).as("live").isZero();
      ben.run(trash, TRASH_DAYS - 1, story.id("web 1"));
      assertThat(ben.run(delete, story.id("web 1"))).as("in the trash").isZero();
      ben.run(trash, TRASH_DAYS + 1, story.id("web 1"));
      assertThat(ben.run(delete, story.id("web 1"))).as("past its time").isOne();
    }
  }

  @Test
  void nobodyPurgesAnOrganizationThatHasBillingRecords() throws SQLException {
    Story story = Story.told();
    try (Caller superuser = Caller.superuser()) {
      String purge = "delete from organizations where id = ?";
      assertThat(superuser.refused(purge, story.organization()).rule())
          .endsWith("_organization_id_fkey");

      superuser.run("delete from billing.invoices where organization_id = ?", story.organization());
      superuser.run(
          "delete from billing.subscriptions where organization_id = ?", story.organization());
      superuser.run(
          "delete from billing.payment_references where organization_id = ?", story.organization());
      assertThat(superuser.run(purge, story.organization())).isOne();
      assertThat(
              superuser.list("select 1 from tasks where organization_id = ?", story.organization()))
          .isEmpty();
      assertThat(
              superuser.list(
                  "select 1 from audit.audit_logs where organization_id = ?", story.organization()))
          .isNotEmpty();
    }
  }

  /** A story in a tier of its own; null is without limit. */
  private static Story within(@Nullable Integer projects, @Nullable Integer members)
      throws SQLException {
    Story story = Story.told();
    String tier = "t" + story.seed().substring(0, 8);
    try (Caller superuser = Caller.superuser()) {
      superuser.run(
          """
          insert into subscription_tiers (tier, max_projects, max_members, trash_retention_days)
          values (?, ?, ?, ?)
          """,
          tier,
          projects,
          members,
          TRASH_DAYS);
      superuser.run(
          "update organizations set subscription_tier = ? where id = ?",
          tier,
          story.organization());
      superuser.commit();
      return story;
    }
  }
}
