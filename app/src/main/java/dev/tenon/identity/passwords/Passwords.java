package dev.tenon.identity.passwords;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.db.Visitor;
import dev.tenon.identity.hashing.NewPassword;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.hashing.PasswordHashes.Verdict;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.identity.sessions.Throttle;
import dev.tenon.web.Failure;
import dev.tenon.web.Request.Client;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The passwords of accounts. */
public final class Passwords {
  private static final Sql OWN =
      Sql.of(
          """
          select password_hash
            from identity.own_credential()
          """);

  /**
   * Locks the hash that was verified. False when it has been replaced meanwhile, by one of another
   * password perhaps: then all is looked at again, as another attempt.
   */
  private static final Sql CONFIRM =
      Sql.of("select identity.rehash_password(:account_id, :known, :known) as confirmed");

  private static final Sql CHANGE = Sql.of("select identity.change_password(:password_hash, null)");

  private final Db db;
  private final Sessions sessions;
  private final Throttle throttle;
  private final PasswordHashes hashes;

  public Passwords(Db db, Sessions sessions, Throttle throttle, PasswordHashes hashes) {
    this.db = db;
    this.sessions = sessions;
    this.throttle = throttle;
    this.hashes = hashes;
  }

  /**
   * Changes the account's password, for who knows the one it has. All of its sessions end, and one
   * begins where the caller's stood: a token that somebody else has seen is worth nothing any more.
   */
  public Sessions.Opened change(
      Visitor account, Session session, String current, NewPassword next, Client client) {
    next.refuseWords("/new_password", List.of(session.email()));
    UUID accountId = session.accountId();
    throttle.admit(account, "password:" + accountId, client);
    Optional<String> known = db.one(account, OWN.bound(), row -> row.text("password_hash"));
    if (hashes.verify(current, known) == Verdict.WRONG) {
      throw Failure.invalid(
          "/current_password", "wrong", "is not the password that the account has");
    }
    String newHash = hashes.hash(next.value());
    Optional<Sessions.Opened> opened =
        db.in(
            account,
            tx -> {
              if (!confirmed(tx, accountId, known.orElseThrow())) {
                return Optional.empty();
              }
              tx.list(CHANGE.bind("password_hash", newHash), _ -> true);
              return Optional.of(
                  sessions.open(
                      tx,
                      accountId,
                      client,
                      session.membership() == null
                          ? null
                          : session.membership().organizationSlug()));
            });
    return opened.orElseGet(() -> change(account, session, current, next, client));
  }

  /** Refuses who doesn't know the account's password. */
  public void prove(Visitor account, String password, Client client) {
    throttle.admit(account, "password:" + account.accountId(), client);
    Optional<String> known = db.one(account, OWN.bound(), row -> row.text("password_hash"));
    if (hashes.verify(password, known) == Verdict.WRONG) {
      throw Failure.invalid("/password", "wrong", "is not the password that the account has");
    }
  }

  private static boolean confirmed(Tx tx, UUID accountId, String known) {
    return tx.one(
            CONFIRM.bind("account_id", accountId).bind("known", known),
            row -> row.flag("confirmed"))
        .orElseThrow();
  }
}
