package dev.tenon.identity;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.web.Principal;
import dev.tenon.web.Role;
import dev.tenon.web.Scope;
import dev.tenon.web.server.Credential;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows callers by their session or API token: one look-up in the database a request. */
public final class Callers {
  private static final Sql FIND_SESSION =
      Sql.of(
          """
          select session_id, account_id, organization_id, user_id, user_role
            from identity.find_session(:token_hash)
          """);

  private static final Sql FIND_SESSION_IN =
      Sql.of(
          """
          select session_id, account_id, organization_id, user_id, user_role
            from identity.find_session_in(:token_hash, :slug)
          """);

  private static final Sql FIND_API_TOKEN =
      Sql.of(
          """
          select token_id, account_id, organization_id, user_id, user_role, scopes
            from identity.find_api_token(:token_hash)
          """);

  private final Db db;
  private final Supplier<UUID> ids;

  public Callers(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  /** Who a credential proves to be; nobody when it is unknown, expired or revoked. */
  public Optional<Principal> find(Credential credential) {
    return switch (credential) {
      case Credential.SessionCookie(String token, @Nullable String organization) ->
          db.one(nobody(), session(token, organization), SessionRow.class)
              .map(SessionRow::principal);
      case Credential.BearerToken(String token) ->
          db.one(nobody(), FIND_API_TOKEN.bind("token_hash", hash(token)), TokenRow.class)
              .map(TokenRow::principal);
    };
  }

  private static Bound session(String token, @Nullable String organization) {
    return organization == null
        ? FIND_SESSION.bind("token_hash", hash(token))
        : FIND_SESSION_IN.bind("token_hash", hash(token)).bind("slug", organization);
  }

  private Visitor nobody() {
    return new Visitor(null, Via.SESSION, ids.get());
  }

  private static byte[] hash(String token) {
    return new SecretToken(token).hash();
  }

  private record SessionRow(
      UUID sessionId,
      UUID accountId,
      @Nullable UUID organizationId,
      @Nullable UUID userId,
      @Nullable Role userRole) {
    Principal principal() {
      if (organizationId == null || userId == null || userRole == null) {
        return new Principal.Account(accountId, sessionId);
      }
      Set<Scope> all = EnumSet.allOf(Scope.class);
      return new Principal.Member(
          accountId, organizationId, userId, userRole, all, Via.SESSION, sessionId);
    }
  }

  private record TokenRow(
      UUID tokenId,
      UUID accountId,
      UUID organizationId,
      UUID userId,
      Role userRole,
      List<Scope> scopes) {
    Principal principal() {
      return new Principal.Member(
          accountId, organizationId, userId, userRole, Set.copyOf(scopes), Via.API_TOKEN, tokenId);
    }
  }
}
