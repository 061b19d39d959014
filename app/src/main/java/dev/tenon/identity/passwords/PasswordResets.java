package dev.tenon.identity.passwords;

import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.SecretToken;
import dev.tenon.web.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Links by which forgotten passwords are set anew. */
public final class PasswordResets {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private static final Sql REQUEST =
      Sql.of(
          """
          select identity.request_password_reset(:reset_id, :email, :token_hash, :expires_at)
                   is not null as made
          """);

  private static final Sql IS_OPEN =
      Sql.of("select identity.is_password_reset_open(:token_hash) as open");

  private static final Sql COMPLETE =
      Sql.of(
          """
          select identity.complete_password_reset(:token_hash, :password_hash) is not null as done
          """);

  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;

  public PasswordResets(Db db, Clock clock, Supplier<UUID> ids) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
  }

  /** Makes a link's token, in place of earlier ones; empty when there is no such account. */
  public Optional<SecretToken> request(EmailAddress email, UUID requestId) {
    SecretToken token = SecretToken.make(SecretToken.Kind.PASSWORD_RESET);
    boolean made =
        db.one(
                new Visitor(null, Via.SESSION, requestId),
                REQUEST
                    .bind("reset_id", ids.get())
                    .bind("email", email)
                    .bind("token_hash", token.hash())
                    .bind("expires_at", clock.instant().plus(LIFETIME)),
                row -> row.flag("made"))
            .orElse(false);
    return made ? Optional.of(token) : Optional.empty();
  }

  /** Whether a link can be used: it is known, and neither used nor over. */
  boolean isOpen(Context caller, String token) {
    return db.one(
            caller,
            IS_OPEN.bind("token_hash", new SecretToken(token).hash()),
            row -> row.flag("open"))
        .orElse(false);
  }

  /** Sets a new password by a link, once; every session of the account ends. */
  void complete(Visitor stranger, String token, String passwordHash) {
    boolean done =
        db.one(
                stranger,
                COMPLETE
                    .bind("token_hash", new SecretToken(token).hash())
                    .bind("password_hash", passwordHash),
                row -> row.flag("done"))
            .orElse(false);
    if (!done) {
      throw Failure.notFound("password reset, or it was used or is over");
    }
  }
}
