package dev.tenon.identity.tokens;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Via;
import dev.tenon.db.Violation;
import dev.tenon.identity.SecretToken;
import dev.tenon.web.Failure;
import dev.tenon.web.Principal;
import dev.tenon.web.Scope;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The API tokens of an organization's people. */
public final class ApiTokens {
  private static final Duration LIFETIME = Duration.ofDays(90);

  /** What tells a token for and its first six random characters: enough to know it by. */
  private static final int PREFIX = 12;

  private static final Sql LIST =
      Sql.of(
          """
          select token_id as id, user_id, name, prefix, scopes, created_at, expires_at,
                 last_used_at, revoked_at
            from identity.list_api_tokens()
          """);

  private static final Sql FIND =
      Sql.of(
          """
          select token_id as id, user_id, name, prefix, scopes, created_at, expires_at,
                 last_used_at, revoked_at
            from identity.list_api_tokens()
           where token_id = :id
          """);

  private static final Sql CREATE =
      Sql.of(
          """
          select identity.create_api_token(:id, :name, :prefix, :token_hash, :scopes, :expires_at)
          """);

  private static final Sql REVOKE = Sql.of("select identity.revoke_api_token(:id) as revoked");

  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;

  public ApiTokens(Db db, Clock clock, Supplier<UUID> ids) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
  }

  /** A token to make. */
  public record Draft(
      @About("What it is for.") @Length(min = 1, max = 100) String name,
      @About("The widest holds the narrower ones: read, write, admin.") @Length(min = 1, max = 3) List<Scope> scopes,
      @About("A year from now at most; 90 days from now unless said.")
          @Nullable Instant expiresAt) {}

  /** The caller's tokens, newest first; for an administrator all of the organization. */
  public List<ApiToken> list(Tenant tenant) {
    return db.list(tenant, LIST.bound(), ApiToken.class);
  }

  /**
   * Makes a token for the caller. One that is made by a token ends with it at the latest: what is
   * lent for a month doesn't renew itself.
   */
  public NewApiToken create(Tenant tenant, Principal.Member caller, Draft draft) {
    SecretToken token = SecretToken.make(SecretToken.Kind.API);
    UUID id = ids.get();
    try {
      return db.in(
          tenant,
          tx -> {
            tx.list(
                CREATE
                    .bind("id", id)
                    .bind("name", draft.name())
                    .bind("prefix", token.value().substring(0, PREFIX))
                    .bind("token_hash", token.hash())
                    .bind("scopes", draft.scopes().stream().distinct().toList())
                    .bind("expires_at", expiry(tx, caller, draft)),
                _ -> true);
            return new NewApiToken(
                tx.one(FIND.bind("id", id), ApiToken.class).orElseThrow(), token.value());
          });
    } catch (Violation violation) {
      if (violation.name().equals("api_tokens_expires_at_check")) {
        throw Failure.invalid(
            "/expires_at", "range", "must lie in the future, a year from now at most");
      }
      throw violation;
    }
  }

  private Instant expiry(Tx tx, Principal.Member caller, Draft draft) {
    Instant asked = Objects.requireNonNullElse(draft.expiresAt(), clock.instant().plus(LIFETIME));
    if (caller.via() != Via.API_TOKEN) {
      return asked;
    }
    Instant own =
        tx.one(FIND.bind("id", caller.credentialId()), ApiToken.class).orElseThrow().expiresAt();
    if (draft.expiresAt() == null) {
      return asked.isBefore(own) ? asked : own;
    }
    if (asked.isAfter(own)) {
      throw Failure.invalid(
          "/expires_at", "range", "must not lie after " + own + ", when the token that asks ends");
    }
    return asked;
  }

  /** Takes a token back: one's own, or as an administrator anybody's of the organization. */
  public void revoke(Tenant tenant, UUID id) {
    boolean revoked =
        db.one(tenant, REVOKE.bind("id", id), row -> row.flag("revoked")).orElse(false);
    if (!revoked) {
      throw Failure.notFound("live API token");
    }
  }
}
