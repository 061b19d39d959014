package dev.tenon.identity.passwords;

import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.SecretToken;
import dev.tenon.identity.hashing.NewPassword;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.hashing.PasswordHashes.Verdict;
import dev.tenon.identity.sessions.Session;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.identity.sessions.Throttle;
import dev.tenon.web.Failure;
import dev.tenon.web.Request.Client;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The passwords of accounts. */
public final class Passwords {
  private static final Duration RESET_LIFETIME = Duration.ofHours(1);

  private static final Sql OWN =
      Sql.of(
          """
          select password_hash
            from identity.own_credential()
          """);

  private static final Sql CHANGE = Sql.of("select identity.change_password(:password_hash, null)");

  private static final Sql REQUEST_RESET =
      Sql.of(
          """
          select identity.request_password_reset(:reset_id, :email, :token_hash, :expires_at)
                   is not null as made
          """);

  private static final Sql COMPLETE_RESET =
      Sql.of(
          """
          select identity.complete_password_reset(:token_hash, :password_hash) is not null as done
          """);

  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Sessions sessions;
  private final Throttle throttle;
  private final PasswordHashes hashes;

  public Passwords(
      Db db,
      Clock clock,
      Supplier<UUID> ids,
      Sessions sessions,
      Throttle throttle,
      PasswordHashes hashes) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
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
    Optional<String> hash = db.one(account, OWN.bound(), row -> row.text("password_hash"));
    if (hashes.verify(current, hash) == Verdict.WRONG) {
      throw Failure.invalid(
          "/current_password", "wrong", "is not the password that the account has");
    }
    String newHash = hashes.hash(next.value());
    return db.in(
        account,
        tx -> {
          tx.list(CHANGE.bind("password_hash", newHash), _ -> true);
          return sessions.open(
              tx,
              accountId,
              client,
              session.membership() == null ? null : session.membership().organizationSlug());
        });
  }

  /** Refuses when an e-mail, or an address, asks for resets too often. */
  void admitReset(Context stranger, EmailAddress email, Client client) {
    throttle.admit(stranger, "reset:" + email, client);
  }

  /** Makes a link's token, in place of earlier ones; empty when there is no such account. */
  public Optional<SecretToken> requestReset(EmailAddress email, UUID requestId) {
    SecretToken token = SecretToken.make(SecretToken.Kind.PASSWORD_RESET);
    boolean made =
        db.one(
                new Visitor(null, Via.SESSION, requestId),
                REQUEST_RESET
                    .bind("reset_id", ids.get())
                    .bind("email", email)
                    .bind("token_hash", token.hash())
                    .bind("expires_at", clock.instant().plus(RESET_LIFETIME)),
                row -> row.flag("made"))
            .orElse(false);
    return made ? Optional.of(token) : Optional.empty();
  }

  /** Sets a new password by a link, once; every session of the account ends. */
  public void completeReset(Visitor stranger, String token, NewPassword next, Client client) {
    throttle.admit(stranger, "reset-link:" + client.address(), client);
    boolean done =
        db.one(
                stranger,
                COMPLETE_RESET
                    .bind("token_hash", new SecretToken(token).hash())
                    .bind("password_hash", hashes.hash(next.value())),
                row -> row.flag("done"))
            .orElse(false);
    if (!done) {
      throw Failure.notFound("password reset, or it was used or is over");
    }
  }
}
