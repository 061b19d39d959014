package dev.tenon.identity.invitations;

import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.db.Via;
import dev.tenon.db.Violation;
import dev.tenon.db.Visitor;
import dev.tenon.identity.SecretToken;
import dev.tenon.identity.hashing.NewPassword;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.web.Failure;
import dev.tenon.web.Principal;
import dev.tenon.web.Request;
import dev.tenon.web.Request.Client;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Accepting invitations, by whoever holds the link. */
public final class Acceptances {
  private static final Sql FIND =
      Sql.of(
          """
          select organization_name, email, role, expires_at, account_exists
            from identity.find_invitation(:token_hash)
          """);

  private static final Sql STATE =
      Sql.of("select coalesce(identity.invitation_state(:token_hash), 'unknown') as state");

  private static final Sql ACCEPT =
      Sql.of(
          """
          select organization_id as joined_id
            from identity.accept_invitation(:token_hash, :user_id, :display_name, :account_id,
                                            :password_hash)
          """);

  private final Db db;
  private final Supplier<UUID> ids;
  private final Sessions sessions;
  private final PasswordHashes hashes;

  public Acceptances(Db db, Supplier<UUID> ids, Sessions sessions, PasswordHashes hashes) {
    this.db = db;
    this.ids = ids;
    this.sessions = sessions;
    this.hashes = hashes;
  }

  /** Who accepts. */
  public record Acceptance(
      @About("How they are shown in the organization.") @Length(min = 1, max = 120) String displayName,
      @About("The password of the account that is made; none for who is signed in.")
          @Nullable NewPassword password) {}

  /** What became of the invitation of a link. */
  public LinkState state(Context caller, String token) {
    return db.one(caller, STATE.bind("token_hash", hash(token)), Known.class)
        .map(Known::state)
        .orElseThrow();
  }

  private record Known(LinkState state) {}

  /** What a link invites to. */
  public OpenInvitation find(Context caller, String token) {
    return db.one(caller, FIND.bind("token_hash", hash(token)), OpenInvitation.class)
        .orElseThrow(Acceptances::unusable);
  }

  /**
   * Accepts for the signed-in account, or with a new one of the invited address, and begins a
   * session in the organization joined. The path's {@code token} is the link's.
   */
  public Sessions.Opened accept(Request<Acceptance> request) {
    return switch (request.principal()) {
      case Principal.Anonymous _ ->
          acceptAsNewcomer(
              request.requestId(), request.text("token"), request.body(), request.client());
      case Principal.Member member when member.via() != Via.SESSION ->
          throw Failure.forbidden(
              "session_required", "This is for a signed-in person, not for an API token.");
      case Principal.Member member -> accept(request, member.accountId());
      case Principal.Account account -> accept(request, account.accountId());
    };
  }

  private Sessions.Opened accept(Request<Acceptance> request, UUID accountId) {
    return joined(
        SessionApi.account(request),
        accountId,
        request.client(),
        tx -> accepted(tx, request.text("token"), request.body(), null, null));
  }

  private Sessions.Opened acceptAsNewcomer(
      UUID requestId, String token, Acceptance acceptance, Client client) {
    Visitor stranger = new Visitor(null, Via.SESSION, requestId);
    OpenInvitation invitation = find(stranger, token);
    if (invitation.accountExists()) {
      throw signInFirst();
    }
    NewPassword password = acceptance.password();
    if (password == null) {
      throw Failure.invalid("/password", "missing", "must be given, or sign in first");
    }
    password.refuseWords(
        "/password",
        List.of(invitation.email(), acceptance.displayName(), invitation.organizationName()));
    UUID accountId = ids.get();
    String hash = hashes.hash(password.value());
    return joined(
        new Visitor(accountId, Via.SESSION, requestId),
        accountId,
        client,
        tx -> accepted(tx, token, acceptance, accountId, hash));
  }

  private Sessions.Opened joined(
      Visitor account, UUID accountId, Client client, Function<Tx, UUID> accept) {
    return translating(() ->
        db.in(account, tx -> sessions.open(tx, accountId, client, accept.apply(tx).toString())));
  }

  private UUID accepted(
      Tx tx,
      String token,
      Acceptance acceptance,
      @Nullable UUID newAccountId,
      @Nullable String passwordHash) {
    return tx.one(
            ACCEPT
                .bind("token_hash", hash(token))
                .bind("user_id", ids.get())
                .bind("display_name", acceptance.displayName())
                .bind("account_id", newAccountId)
                .bind("password_hash", passwordHash),
            row -> row.uuid("joined_id"))
        .orElseThrow();
  }

  private static <T> T translating(Supplier<T> work) {
    try {
      return work.get();
    } catch (Violation violation) {
      throw switch (violation.name()) {
        case "invitations_usable" -> unusable();
        case "accounts_sign_in_first", "accounts_email_key" -> signInFirst();
        case "organization_tenants_account_id_key", "users_email_key" ->
            Failure.conflict("already_member", "You are a member of this organization already.");
        case "organizations_max_members" ->
            Failure.conflict(
                "limit_reached",
                "The organization has as many members as its tier allows. Ask an administrator to"
                    + " deactivate somebody, or to change the tier; the link stays good.");
        default -> violation;
      };
    }
  }

  private static Failure signInFirst() {
    return Failure.conflict(
        "sign_in_first", "This address has an account. Sign in, then accept the invitation.");
  }

  private static Failure unusable() {
    return Failure.notFound("invitation, or it was used, taken back or is over");
  }

  private static byte[] hash(String token) {
    return new SecretToken(token).hash();
  }
}
