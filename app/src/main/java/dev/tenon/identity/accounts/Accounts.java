package dev.tenon.identity.accounts;

import dev.tenon.db.Bound;
import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Via;
import dev.tenon.db.Violation;
import dev.tenon.db.Visitor;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.hashing.NewPassword;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.identity.sessions.Sessions;
import dev.tenon.identity.sessions.Throttle;
import dev.tenon.organizations.Slug;
import dev.tenon.settings.SignUp;
import dev.tenon.web.Failure;
import dev.tenon.web.Request.Client;
import dev.tenon.web.shape.Length;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Accounts, and the organizations that they found. */
public final class Accounts {
  private static final Sql SIGN_UP =
      Sql.of(
          """
          select identity.sign_up(:account_id, :email, :password_hash, :founded_id, :name, :slug,
                                  :user_id, :display_name)
          """);

  private static final Sql SIGN_UP_FIRST =
      Sql.of(
          """
          select identity.sign_up_first(:account_id, :email, :password_hash, :founded_id, :name,
                                        :slug, :user_id, :display_name)
          """);

  private static final Sql HAS_ORGANIZATION =
      Sql.of("select identity.has_organization() as founded");

  private static final Sql FOUND =
      Sql.of(
          "select identity.create_organization(:founded_id, :name, :slug, :user_id, :display_name)");

  private static final Sql MEMBERSHIPS =
      Sql.of(
          """
          select organization_id, organization_slug, organization_name, user_id, user_role as role,
                 joined_at
            from identity.my_organizations()
          """);

  private final Db db;
  private final Supplier<UUID> ids;
  private final SignUp policy;
  private final Sessions sessions;
  private final Throttle throttle;
  private final PasswordHashes hashes;

  public Accounts(
      Db db,
      Supplier<UUID> ids,
      SignUp policy,
      Sessions sessions,
      Throttle throttle,
      PasswordHashes hashes) {
    this.db = db;
    this.ids = ids;
    this.policy = policy;
    this.sessions = sessions;
    this.throttle = throttle;
    this.hashes = hashes;
  }

  /** A person, and the organization that they found. */
  public record Draft(
      EmailAddress email,
      NewPassword password,
      @Length(min = 1, max = 120) String displayName,
      @Length(min = 1, max = 120) String organizationName,
      Slug organizationSlug) {}

  /** A further organization, and how its founder is shown there. */
  public record Foundation(
      @Length(min = 1, max = 120) String name,
      Slug slug,
      @Length(min = 1, max = 120) String displayName) {}

  /** Who may make organizations here. */
  public SignUp policy() {
    return policy;
  }

  /** Whether somebody new can make an organization here, as things are. */
  public boolean isOpen(Context caller) {
    return switch (policy) {
      case OPEN -> true;
      case FIRST ->
          !db.one(caller, HAS_ORGANIZATION.bound(), row -> row.flag("founded")).orElseThrow();
      case CLOSED -> false;
    };
  }

  /** Makes an account with an organization, whose administrator it is, and signs it in. */
  public Sessions.Opened signUp(Draft draft, Client client, UUID requestId) {
    Sql statement =
        switch (policy) {
          case OPEN -> SIGN_UP;
          case FIRST -> SIGN_UP_FIRST;
          case CLOSED -> throw closed();
        };
    draft
        .password()
        .refuseWords(
            "/password",
            List.of(
                draft.email().value(),
                draft.email().name(),
                draft.displayName(),
                draft.organizationName(),
                draft.organizationSlug().value()));
    throttle.admit(new Visitor(null, Via.SESSION, requestId), "sign-up:" + draft.email(), client);
    UUID accountId = ids.get();
    Bound signUp =
        statement
            .bind("account_id", accountId)
            .bind("email", draft.email())
            .bind("password_hash", hashes.hash(draft.password().value()))
            .bind("founded_id", ids.get())
            .bind("name", draft.organizationName())
            .bind("slug", draft.organizationSlug())
            .bind("user_id", ids.get())
            .bind("display_name", draft.displayName());
    try {
      return db.in(
          new Visitor(accountId, Via.SESSION, requestId),
          tx -> {
            tx.list(signUp, _ -> true);
            return sessions.open(tx, accountId, client, null);
          });
    } catch (Violation violation) {
      throw translated(violation, "/organization_slug");
    }
  }

  /** The organizations that the account may enter, by name. */
  public List<Membership> memberships(Visitor account) {
    return db.list(account, MEMBERSHIPS.bound(), Membership.class);
  }

  /** Makes a further organization for the account, where the installation lets people do so. */
  public Membership found(Visitor account, Foundation foundation) {
    if (policy != SignUp.OPEN) {
      throw closed();
    }
    UUID id = ids.get();
    try {
      return db.in(
          account,
          tx -> {
            tx.list(
                FOUND
                    .bind("founded_id", id)
                    .bind("name", foundation.name())
                    .bind("slug", foundation.slug())
                    .bind("user_id", ids.get())
                    .bind("display_name", foundation.displayName()),
                _ -> true);
            return tx.list(MEMBERSHIPS.bound(), Membership.class).stream()
                .filter(membership -> membership.organizationId().equals(id))
                .findFirst()
                .orElseThrow();
          });
    } catch (Violation violation) {
      throw translated(violation, "/slug");
    }
  }

  private static RuntimeException translated(Violation violation, String slug) {
    return switch (violation.name()) {
      case "organizations_slug_key" ->
          Failure.taken(slug, "slug_taken", "Another organization has this slug. Choose another.");
      case "accounts_email_key" ->
          Failure.taken(
              "/email",
              "email_taken",
              "There is an account with this e-mail. Sign in, or reset its password.");
      case "installation_empty" -> closed();
      default -> violation;
    };
  }

  private static Failure closed() {
    return Failure.forbidden(
        "sign_up_closed",
        "New organizations are not open to everybody here. Ask for an invitation, or whoever runs"
            + " this installation.");
  }
}
