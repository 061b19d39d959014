package dev.tenon.identity.sessions;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
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

  /**
   * Puts a hash of the same password in the place of the one that was verified, and locks it. False
   * when it has been replaced meanwhile, by one of another password perhaps: then all is looked at
   * again, as another attempt.
   */
  private static final Sql CONFIRM =
      Sql.of("select identity.rehash_password(:account_id, :old_hash, :new_hash) as confirmed");

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
    String hash =
        verdict == Verdict.RIGHT_BUT_DATED
            ? hashes.hash(attempt.password())
            : proved.passwordHash();
    Optional<Sessions.Opened> opened =
        db.in(
            new Visitor(proved.accountId(), Via.SESSION, requestId),
            tx -> {
              if (!confirmed(tx, proved, hash)) {
                return Optional.empty();
              }
              tx.list(FORGIVE.bind("email", email), _ -> true);
              return Optional.of(
                  sessions.open(tx, proved.accountId(), client, attempt.organization()));
            });
    return opened.orElseGet(() -> signIn(attempt, client, requestId));
  }

  private static boolean confirmed(Tx tx, Credential proved, String hash) {
    return tx.one(
            CONFIRM
                .bind("account_id", proved.accountId())
                .bind("old_hash", proved.passwordHash())
                .bind("new_hash", hash),
            row -> row.flag("confirmed"))
        .orElseThrow();
  }

  private record Credential(UUID accountId, String passwordHash) {}
}
