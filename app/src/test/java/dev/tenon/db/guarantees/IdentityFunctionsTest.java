package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The door: what the functions of identity let in, and when they shut. */
final class IdentityFunctionsTest {
  private static final String SESSION =
      "select user_id from identity.find_session(sha256(?::bytea))";
  private static final String TOKEN =
      "select user_id from identity.find_api_token(sha256(?::bytea))";
  private static final String RESET =
      """
      select identity.request_password_reset(
               gen_random_uuid(), ?, sha256(?::bytea), now() + interval '1 hour')
      """;
  private static final String ACCEPT =
      """
      select user_id
        from identity.accept_invitation(sha256(?::bytea), ?, 'Dot', ?, '$argon2id$dot')
      """;

  @Test
  void aSessionAndATokenLeadToTheirUserUntilTheUserMayNoLongerEnter() throws SQLException {
    for (String shut :
        List.of(
            "update users set deactivated_at = now() where id = ?",
            "update organization_tenants set status = 'suspended' where user_id = ?",
            "update organizations set deleted_at = now() where ?::uuid is not null")) {
      Story story = Story.told();
      try (Caller guest = Caller.application();
          Caller ann = story.caller("ann")) {
        String ben = story.id("ben").toString();
        assertThat(guest.list(SESSION, story.seed() + "session of ben")).containsExactly(ben);
        assertThat(guest.list(TOKEN, story.seed() + "token")).containsExactly(ben);
        guest.commit();

        ann.run(shut, story.id("ben"));
        ann.commit();

        assertThat(guest.list(SESSION, story.seed() + "session of ben"))
            .as("signed in, but nowhere: " + shut)
            .containsExactly("null");
        assertThat(guest.list(TOKEN, story.seed() + "token")).as(shut).isEmpty();
      }
    }
  }

  @Test
  void aSessionThatIsOverOrRevokedIsNone() throws SQLException {
    Story story = Story.told();
    try (Caller superuser = Caller.superuser();
        Caller guest = Caller.application()) {
      superuser.run(
          "update identity.sessions set expires_at = now() where id = ?",
          story.id("session of ann"));
      superuser.commit();
      assertThat(guest.list(SESSION, story.seed() + "session of ann")).isEmpty();

      guest.set("app.account_id", story.id("account of ben").toString());
      assertThat(guest.one("select identity.revoke_session(?)", story.id("session of cyd")))
          .as("somebody else's")
          .isEqualTo("f");
      assertThat(guest.one("select identity.revoke_session(?)", story.id("session of ben")))
          .isEqualTo("t");
      assertThat(guest.list(SESSION, story.seed() + "session of ben")).isEmpty();
      assertThat(guest.list(SESSION, story.seed() + "session of cyd")).hasSize(1);
    }
  }

  @Test
  void aSessionSlidesButNotBeyondItsEnd() throws SQLException {
    Story story = Story.told();
    try (Caller superuser = Caller.superuser();
        Caller guest = Caller.application()) {
      superuser.run(
          """
          update identity.sessions
             set last_seen_at = now() - interval '2 minutes',
                 expires_at = now() + interval '1 hour',
                 absolute_expires_at = now() + interval '2 days'
           where id = ?
          """,
          story.id("session of ann"));
      superuser.commit();

      assertThat(
              guest.one(
                  """
                  select expires_at between now() + interval '1 day' and now() + interval '2 days'
                    from identity.find_session(sha256(?::bytea))
                  """,
                  story.seed() + "session of ann"))
          .isEqualTo("t");
    }
  }

  @Test
  void aNewPasswordEndsEveryOtherSessionAndEveryOpenReset() throws SQLException {
    Story story = Story.told();
    String reset = story.seed() + "reset";
    UUID other = UUID.randomUUID();
    try (Caller guest = Caller.application()) {
      guest.list(
          "select identity.start_session(?, ?, sha256(?::bytea))",
          other,
          story.id("account of ann"),
          other.toString());
      guest.list(RESET, "ann@" + story.seed() + ".example", reset);
      guest.set("app.account_id", story.id("account of ann").toString());

      assertThat(guest.one("select identity.change_password('$argon2id$new', ?)", other))
          .isEqualTo("1");

      assertThat(guest.list(SESSION, story.seed() + "session of ann")).isEmpty();
      assertThat(guest.list(SESSION, other.toString())).hasSize(1);
      assertThat(guest.one("select password_hash from identity.own_credential()"))
          .isEqualTo("$argon2id$new");
      assertThat(
              guest.one(
                  "select identity.complete_password_reset(sha256(?::bytea), '$argon2id$thief')",
                  reset))
          .isEqualTo("null");
    }
  }

  @Test
  void aPasswordResetIsGoodOnceHoweverManyTryAtOnce() throws Exception {
    Story story = Story.told();
    String reset = story.seed() + "reset";
    try (Caller guest = Caller.application()) {
      guest.list(RESET, "ann@" + story.seed() + ".example", reset);
      guest.commit();
    }
    Callable<Boolean> completing =
        () -> {
          try (Caller guest = Caller.application()) {
            String account =
                guest.one(
                    "select identity.complete_password_reset(sha256(?::bytea), '$argon2id$new')",
                    reset);
            guest.commit();
            return !account.equals("null");
          }
        };

    assertThat(Collections.frequency(AtOnce.all(Collections.nCopies(6, completing)), true)).isOne();
  }

  @Test
  void anInvitationIsGoodOnceHoweverManyAcceptAtOnce() throws Exception {
    Story story = Story.told();
    List<Callable<String>> accepting =
        IntStream.range(0, 6)
            .<Callable<String>>mapToObj(_ ->
                () -> {
                  try (Caller guest = Caller.application()) {
                    String user =
                        guest.one(
                            ACCEPT,
                            story.seed() + "invitation",
                            UUID.randomUUID(),
                            UUID.randomUUID());
                    guest.commit();
                    return user;
                  } catch (SQLException refused) {
                    return refused.getSQLState();
                  }
                })
            .toList();

    assertThat(AtOnce.all(accepting))
        .containsOnlyOnce(story.id("dot").toString())
        .containsOnly(story.id("dot").toString(), "TN011");
  }

  @Test
  void anInvitationOfSomebodyWithAnAccountWaitsForThemToSignIn() throws SQLException {
    Story story = Story.told();
    Story other = Story.told();
    UUID user = UUID.randomUUID();
    String link = UUID.randomUUID().toString();
    try (Caller ann = story.caller("ann");
        Caller guest = Caller.application()) {
      ann.list(
          "select identity.create_invitation(?, ?, 'viewer', sha256(?::bytea), now() + interval '1 day')",
          UUID.randomUUID(),
          "ben@" + other.seed() + ".example",
          link);
      ann.commit();

      assertThat(guest.refused(ACCEPT, link, user, UUID.randomUUID()).sqlState())
          .isEqualTo("TN012");
      guest.set("app.account_id", other.id("account of ben").toString());
      assertThat(guest.one(ACCEPT, link, user, UUID.randomUUID())).isEqualTo(user.toString());
      assertThat(guest.list("select organization_id from identity.my_organizations()"))
          .containsExactlyInAnyOrder(
              story.organization().toString(), other.organization().toString());
    }
  }

  @Test
  void onlyAnAdministratorInvites() throws SQLException {
    Story story = Story.told();
    try (Caller ben = story.caller("ben")) {
      assertThat(
              ben.refused(
                      """
                      select identity.create_invitation(
                               gen_random_uuid(), 'eve@example.com', 'admin', sha256('x'),
                               now() + interval '1 day')
                      """)
                  .rule())
          .isEqualTo("caller_permitted");
    }
  }

  @Test
  void oneSeesAndRevokesOnesOwnTokensAndAnAdministratorAll() throws SQLException {
    Story story = Story.told();
    String revoke = "select identity.revoke_api_token(?)";
    String list = "select token_id from identity.list_api_tokens()";
    try (Caller ann = story.caller("ann");
        Caller ben = story.caller("ben");
        Caller cyd = story.caller("cyd");
        Caller stranger = Story.told().caller("ann")) {
      assertThat(cyd.list(list)).isEmpty();
      assertThat(cyd.one(revoke, story.id("token"))).isEqualTo("f");
      assertThat(stranger.one(revoke, story.id("token"))).isEqualTo("f");
      assertThat(ann.list(list)).containsExactly(story.id("token").toString());
      assertThat(ben.list(list)).containsExactly(story.id("token").toString());
      assertThat(ann.one(revoke, story.id("token"))).isEqualTo("t");
      assertThat(ann.list(TOKEN, story.seed() + "token")).isEmpty();
    }
  }

  @Test
  void guessingIsSlowedByAccountAndByAddressAlsoInParallel() throws Exception {
    String email = UUID.randomUUID() + "@example.com";
    List<Callable<Boolean>> guesses =
        IntStream.range(0, 24)
            .<Callable<Boolean>>mapToObj(i ->
                () -> {
                  try (Caller guest = Caller.application()) {
                    String wait =
                        guest.one(
                            "select identity.admit_sign_in(?, ?::inet)",
                            email,
                            "2001:db8:%x:%x::1".formatted(email.hashCode() & 0xffff, i));
                    guest.commit();
                    return wait.equals("0");
                  }
                })
            .toList();

    assertThat(Collections.frequency(AtOnce.all(guesses), true)).isEqualTo(10);
    try (Caller guest = Caller.application()) {
      guest.list("select identity.clear_throttle(?)", email);
      assertThat(guest.one("select identity.admit_sign_in(?, null)", email)).isEqualTo("0");
    }
  }

  @Test
  void oneAddressCannotTryManyAccountsNorHideInItsOwnNetwork() throws SQLException {
    String network = "2001:db8:%x".formatted(UUID.randomUUID().hashCode() & 0xffff);
    try (Caller guest = Caller.application()) {
      String waits =
          guest.one(
              """
              select count(*) filter (where wait > 0)
                from (select identity.admit_sign_in(
                               gen_random_uuid() || '@example.com',
                               (? || ':1:0:0:' || to_hex(i) || '::')::inet) as wait
                        from generate_series(1, 120) as tries (i)) as answers
              """,
              network);

      assertThat(waits).isEqualTo("20");
    }
  }

  @Test
  void aPasswordThatIsNotHashedByArgon2IsRefused() throws SQLException {
    Story story = Story.told();
    try (Caller guest = Caller.application()) {
      guest.set("app.account_id", story.id("account of ann").toString());

      assertThat(guest.refused("select identity.change_password('secret', null)").rule())
          .isEqualTo("credentials_password_hash_check");
    }
  }
}
