package dev.tenon.identity.invitations;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.SecretToken;
import dev.tenon.web.Failure;
import dev.tenon.web.Role;
import dev.tenon.web.shape.About;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The invitations of an organization, as its administrators make them. */
public final class Invitations {
  private static final Duration LIFETIME = Duration.ofDays(14);

  private static final Sql LIST =
      Sql.of(
          """
          select i.id, i.email, i.role, i.claimed_user_id as user_id, i.invited_by_user_id,
                 i.created_at, i.expires_at
            from invitations i
           where i.organization_id = :organization_id
             and i.accepted_at is null
             and i.revoked_at is null
           order by i.id desc
           limit 1000
          """);

  private static final Sql FIND =
      Sql.of(
          """
          select i.id, i.email, i.role, i.claimed_user_id as user_id, i.invited_by_user_id,
                 i.created_at, i.expires_at
            from invitations i
           where i.organization_id = :organization_id
             and i.id = :id
          """);

  private static final Sql IS_MEMBER =
      Sql.of(
          """
          select exists (select
                           from users u
                          where u.organization_id = :organization_id
                            and u.email = cast(:email as citext)
                            and u.account_id is not null) as member
          """);

  private static final Sql CREATE =
      Sql.of(
          """
          select identity.create_invitation(:id, :email, :role, :token_hash, :expires_at, :user_id)
          """);

  private static final Sql REVOKE =
      Sql.of(
          """
          update invitations
             set revoked_at = now()
           where organization_id = :organization_id
             and id = :id
             and accepted_at is null
             and revoked_at is null
          """);

  private static final Sql ORGANIZATION_NAME =
      Sql.of(
          """
          select name
            from organizations
           where id = :organization_id
          """);

  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;

  public Invitations(Db db, Clock clock, Supplier<UUID> ids) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whom to invite, and as what. */
  public record Draft(
      EmailAddress email,
      Role role,
      @About("An imported user who has no account yet: accepting makes it theirs.")
          @Nullable UUID userId) {}

  /** An invitation, what it invites to, and the token of its link. */
  record Made(Invitation invitation, String organizationName, SecretToken token) {}

  /** The invitations that are open, the newest first; also those whose time is over. */
  public List<Invitation> open(Tenant tenant) {
    return db.list(tenant, LIST.bound(), Invitation.class);
  }

  Made create(Tenant tenant, Draft draft) {
    SecretToken token = SecretToken.make(SecretToken.Kind.INVITATION);
    UUID id = ids.get();
    try {
      return db.in(
          tenant,
          tx -> {
            refuseMember(tx, draft.email());
            tx.list(
                CREATE
                    .bind("id", id)
                    .bind("email", draft.email())
                    .bind("role", draft.role())
                    .bind("token_hash", token.hash())
                    .bind("expires_at", clock.instant().plus(LIFETIME))
                    .bind("user_id", draft.userId()),
                _ -> true);
            return new Made(
                tx.one(FIND.bind("id", id), Invitation.class).orElseThrow(),
                tx.one(ORGANIZATION_NAME.bound(), row -> row.text("name")).orElseThrow(),
                token);
          });
    } catch (Violation violation) {
      if (violation.name().equals("invitations_usable")) {
        throw Failure.invalid(
            "/user_id", "claimed", "must be an imported user who has no account yet");
      }
      throw violation;
    }
  }

  private static void refuseMember(Tx tx, EmailAddress email) {
    boolean member =
        tx.one(IS_MEMBER.bind("email", email), row -> row.flag("member")).orElseThrow();
    if (member) {
      throw Failure.conflict(
          "already_member",
          "This address is a member's already. If they were deactivated, reactivate them.");
    }
  }

  /** Takes an invitation back: its link opens nothing any more. */
  public void revoke(Tenant tenant, UUID id) {
    if (db.update(tenant, REVOKE.bind("id", id)) == 0) {
      throw Failure.notFound("open invitation");
    }
  }
}
