package dev.tenon.identity.sessions;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.hashing.PasswordHashes.Verdict;
import dev.tenon.web.Failure;
import dev.tenon.web.Request.Client;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signing in by e-mail and password. */
public final class SignIns {
  private static final Sql FIND_CREDENTIAL =
      Sql.of(
          """
          select account_id, password_hash
            from identity.credential_of(:email)
          """);

  private static final Sql RECORD_FAILURE = Sql.of("select identity.record_failed_sign_in(:email)");

  private static final Sql FORGIVE = Sql.of("select identity.clear_throttle(:email)");

  private static final Sql REHASH =
      Sql.of("select identity.rehash_password(:account_id, :old_hash, :new_hash)");

  private final Db db;
  private final Sessions sessions;
  private final Throttle throttle;
  private final PasswordHashes hashes;

  public SignIns(Db db, Sessions sessions, Throttle throttle, PasswordHashes hashes) {
    this.db = db;
    this.sessions = sessions;
    this.throttle = throttle;
    this.hashes = hashes;
  }

  /** Who wants in, and where to. */
  public record Attempt(
      EmailAddress email,
      @Length(min = 1, max = 200) String password,
      @About("The id or slug of the organization to work in; the one last worked in unless said.")
          @Length(min = 1, max = 63) @Nullable String organization) {
    /** Without the password. */
    @Override
    public String toString() {
      return "Attempt[" + email + "]";
    }
  }

  /**
   * Begins a session. The same failure, after the same work, tells that there is no such account
   * and that the password is another.
   */
  public Sessions.Opened signIn(Attempt attempt, Client client, UUID requestId) {
    Visitor stranger = new Visitor(null, Via.SESSION, requestId);
    String email = attempt.email().value();
    throttle.admit(stranger, email, client);
    Optional<Credential> credential =
        db.one(stranger, FIND_CREDENTIAL.bind("email", email), Credential.class);
    Verdict verdict = hashes.verify(attempt.password(), credential.map(Credential::passwordHash));
    if (verdict == Verdict.WRONG || credential.isEmpty()) {
      db.list(stranger, RECORD_FAILURE.bind("email", email), _ -> true);
      throw Failure.unauthenticated(
          "sign_in_refused", "There is no account with this e-mail and password.");
    }
    Credential proved = credential.get();
    Optional<String> newHash =
        verdict == Verdict.RIGHT_BUT_DATED
            ? Optional.of(hashes.hash(attempt.password()))
            : Optional.empty();
    return db.in(
        new Visitor(proved.accountId(), Via.SESSION, requestId),
        tx -> {
          tx.list(FORGIVE.bind("email", email), _ -> true);
          newHash.ifPresent(hash ->
              tx.list(
                  REHASH
                      .bind("account_id", proved.accountId())
                      .bind("old_hash", proved.passwordHash())
                      .bind("new_hash", hash),
                  _ -> true));
          return sessions.open(tx, proved.accountId(), client, attempt.organization());
        });
  }

  private record Credential(UUID accountId, String passwordHash) {}
}
