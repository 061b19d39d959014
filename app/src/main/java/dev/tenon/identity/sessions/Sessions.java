package dev.tenon.identity.sessions;

import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.identity.SecretToken;
import dev.tenon.web.Failure;
import dev.tenon.web.Principal;
import dev.tenon.web.Request.Client;
import dev.tenon.web.Role;
import dev.tenon.web.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sessions of accounts. */
public final class Sessions {
  private static final Sql START =
      Sql.of(
          """
          select identity.start_session(:session_id, :account_id, :token_hash, :user_agent,
                                        cast(:ip_address as inet))
          """);

  private static final Sql CHOOSE =
      Sql.of(
          """
          select identity.choose_organization(:session_id, m.organization_id) as chosen
            from identity.my_organizations() m
           where m.organization_slug = :organization
              or m.organization_id::text = lower(:organization)
          """);

  private static final Sql FIND =
      Sql.of(
          """
          select s.session_id, s.account_id, s.email, s.expires_at, s.organization_id,
                 s.organization_slug, m.organization_name, s.user_id, s.display_name, s.user_role
            from identity.find_session(:token_hash) s
            left join identity.my_organizations() m on m.organization_id = s.organization_id
          """);

  private static final Sql FIND_BEARER =
      Sql.of(
          """
          select o.id as organization_id, o.slug as organization_slug, o.name as organization_name,
                 u.id as user_id, u.email, u.display_name, u.role as user_role
            from users u
            join organizations o on o.id = u.organization_id
           where u.organization_id = :organization_id
             and u.id = :user_id
          """);

  private static final Sql END = Sql.of("select identity.end_session(:token_hash) as ended");

  private static final Sql LIST =
      Sql.of(
          """
          select s.session_id as id, s.session_id = :current_id as current, s.organization_id,
                 s.created_at, s.last_seen_at, s.expires_at, s.user_agent,
                 host(s.ip_address) as ip_address
            from identity.list_sessions() s
          """);

  private static final Sql REVOKE =
      Sql.of("select identity.revoke_session(:session_id) as revoked");

  private static final Sql REVOKE_OTHERS =
      Sql.of(
          """
          select identity.revoke_session(s.session_id) as revoked
            from identity.list_sessions() s
           where s.session_id <> :current_id
          """);

  private final Db db;
  private final Supplier<UUID> ids;

  public Sessions(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  /** A session just begun, and the token that its browser shows from now on. */
  public record Opened(SecretToken token, Session session) {}

  /**
   * Begins a session, in the organization that is asked for or else where the account last worked;
   * the one that the browser had is over. The transaction must be the account's own.
   *
   * @param organization an id or a slug; null for none in particular
   */
  public Opened open(Tx tx, UUID accountId, Client client, @Nullable String organization) {
    if (client.sessionToken() != null) {
      tx.one(END.bind("token_hash", hash(client.sessionToken())), row -> row.flag("ended"));
    }
    SecretToken token = SecretToken.make(SecretToken.Kind.SESSION);
    UUID id = ids.get();
    tx.list(
        START
            .bind("session_id", id)
            .bind("account_id", accountId)
            .bind("token_hash", token.hash())
            .bind("user_agent", client.userAgent())
            .bind("ip_address", address(client)),
        _ -> true);
    if (organization != null) {
      choose(tx, id, organization);
    }
    return new Opened(token, found(tx, token.hash()));
  }

  /** The caller, by session or by API token. */
  public Session current(Principal principal, Context context, Client client) {
    return switch (principal) {
      case Principal.Anonymous _ ->
          throw Failure.unauthenticated("sign_in", "Sign in, or send an API token.");
      case Principal.Member member when member.via() == Via.API_TOKEN ->
          db.one(context, FIND_BEARER.bind("user_id", member.userId()), BearerRow.class)
              .map(row -> row.session(member))
              .orElseThrow(() -> Failure.notFound("user"));
      case Principal.Account _, Principal.Member _ ->
          db.in(context, tx -> found(tx, hash(token(client))));
    };
  }

  /**
   * Moves the caller's session to another of the account's organizations.
   *
   * @param organization an id or a slug
   */
  public Session choose(Visitor account, UUID sessionId, Client client, String organization) {
    return db.in(
        account,
        tx -> {
          choose(tx, sessionId, organization);
          return found(tx, hash(token(client)));
        });
  }

  /** Ends the session of a browser; one that is over already stays so. */
  public void end(Context context, Client client) {
    if (client.sessionToken() != null) {
      db.one(
          context, END.bind("token_hash", hash(client.sessionToken())), row -> row.flag("ended"));
    }
  }

  /** The account's sessions, the last used first. */
  public List<OpenSession> list(Context account, UUID current) {
    return db.list(account, LIST.bind("current_id", current), OpenSession.class);
  }

  /** Ends one of the account's sessions. */
  public void revoke(Context account, UUID session) {
    boolean revoked =
        db.one(account, REVOKE.bind("session_id", session), row -> row.flag("revoked"))
            .orElse(false);
    if (!revoked) {
      throw Failure.notFound("session");
    }
  }

  /** Ends all of the account's sessions but the one that asks. */
  public void revokeOthers(Context account, UUID current) {
    db.list(account, REVOKE_OTHERS.bind("current_id", current), row -> row.flag("revoked"));
  }

  /** Ends all of the account's sessions. */
  public void revokeAll(Context account, UUID current) {
    revokeOthers(account, current);
    revoke(account, current);
  }

  private static void choose(Tx tx, UUID sessionId, String organization) {
    boolean chosen =
        tx.one(
                CHOOSE.bind("session_id", sessionId).bind("organization", organization),
                row -> row.flag("chosen"))
            .orElse(false);
    if (!chosen) {
      throw Failure.notFound("organization");
    }
  }

  private static Session found(Tx tx, byte[] tokenHash) {
    return tx.one(FIND.bind("token_hash", tokenHash), SessionRow.class)
        .map(SessionRow::session)
        .orElseThrow(() ->
            Failure.unauthenticated("session_over", "Your session has ended. Sign in again."));
  }

  private static String token(Client client) {
    return Objects.requireNonNull(client.sessionToken(), "a session was found without its cookie");
  }

  private static byte[] hash(String token) {
    return new SecretToken(token).hash();
  }

  /** Null where the connection is not one of the internet protocol. */
  static @Nullable String address(Client client) {
    return client.address().equals(Client.UNKNOWN) ? null : client.address();
  }

  private record SessionRow(
      UUID sessionId,
      UUID accountId,
      String email,
      Instant expiresAt,
      @Nullable UUID organizationId,
      @Nullable String organizationSlug,
      @Nullable String organizationName,
      @Nullable UUID userId,
      @Nullable String displayName,
      @Nullable Role userRole) {
    Session session() {
      return new Session(
          sessionId,
          Via.SESSION,
          accountId,
          email,
          List.of(Scope.values()),
          expiresAt,
          membership());
    }

    private Session.@Nullable Membership membership() {
      return organizationId == null
              || organizationSlug == null
              || organizationName == null
              || userId == null
              || displayName == null
              || userRole == null
          ? null
          : new Session.Membership(
              organizationId, organizationSlug, organizationName, userId, displayName, userRole);
    }
  }

  private record BearerRow(
      UUID organizationId,
      String organizationSlug,
      String organizationName,
      UUID userId,
      String email,
      String displayName,
      Role userRole) {
    Session session(Principal.Member member) {
      return new Session(
          member.credentialId(),
          member.via(),
          member.accountId(),
          email,
          member.scopes().stream().sorted().toList(),
          null,
          new Session.Membership(
              organizationId, organizationSlug, organizationName, userId, displayName, userRole));
    }
  }
}
