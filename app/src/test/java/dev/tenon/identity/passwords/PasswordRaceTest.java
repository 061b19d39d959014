package dev.tenon.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.Await;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What knows only the old password loses against the change of it that commits first. */
class PasswordRaceTest {
  private final Newcomer nora = new Newcomer();
  private final Newcomer somebody = new Newcomer();

  @Test
  void aSignInByThePasswordThatIsChangedMeanwhileIsRefused() throws Exception {
    nora.signUp().expect(201);
    amidAChange(() -> nora.signIn(Newcomer.PASSWORD)).expect(401, "sign_in_refused");
  }

  @Test
  void aPasswordThatIsChangedMeanwhileIsNotChangedAgain() throws Exception {
    TestClient client = nora.signedUp();
    String change =
        "{\"current_password\": \"%s\", \"new_password\": \"the second cup of tea\"}"
            .formatted(Newcomer.PASSWORD);
    amidAChange(() -> client.put("/password", change)).expect(422, "invalid");
    client.get("/organization").expect(200);
  }

  /** Lets a request read the password as it was, and go on when the change has committed. */
  private Answer amidAChange(Supplier<Answer> request) throws Exception {
    TestClient other = somebody.signedUp();
    other
        .put(
            "/password",
            "{\"current_password\": \"%s\", \"new_password\": \"no cup of tea at all\"}"
                .formatted(Newcomer.PASSWORD))
        .expect(200);
    try (Connection change = TestDatabase.superuser().getConnection();
        var thread = Executors.newSingleThreadExecutor()) {
      change.setAutoCommit(false);
      changePassword(change);
      var answer = CompletableFuture.supplyAsync(request, thread);
      Await.until(() -> answer.isDone() || hasWaiters(change));
      change.commit();
      return answer.get();
    }
  }

  private void changePassword(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update identity.credentials c
               set password_hash = other.password_hash
              from identity.credentials other
             where c.account_id = (select id from identity.accounts where email = ?::citext)
               and other.account_id = (select id from identity.accounts where email = ?::citext)
            """)) {
      update.setString(1, nora.email());
      update.setString(2, somebody.email());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static boolean hasWaiters(Connection connection) throws SQLException {
    try (PreparedStatement look =
            connection.prepareStatement(
                """
                select exists (
                         select
                           from pg_stat_activity a
                          where pg_backend_pid() = any (pg_blocking_pids(a.pid)))
                """);
        ResultSet found = look.executeQuery()) {
      return found.next() && found.getBoolean(1);
    }
  }
}
