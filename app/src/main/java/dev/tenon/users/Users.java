package dev.tenon.users;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Violation;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.filters.vocabulary.Field;
import dev.tenon.filters.vocabulary.Kind;
import dev.tenon.filters.vocabulary.Vocabulary;
import dev.tenon.json.Change;
import dev.tenon.lists.Listed;
import dev.tenon.organizations.LanguageTag;
import dev.tenon.organizations.TimeZoneName;
import dev.tenon.web.Failure;
import dev.tenon.web.Principal;
import dev.tenon.web.Role;
import dev.tenon.web.Scope;
import dev.tenon.web.shape.Length;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of an organization. */
public final class Users {
  private static final String COLUMNS =
      """
      select u.id, u.display_name, u.email, u.role, u.account_id is not null as has_account,
             u.imported_login, u.manager_user_id, u.time_zone, u.locale, u.created_at, u.updated_at,
             u.deactivated_at, u.version
      """;

  /** Everybody, those who have left among them. */
  public static final Listed<User> LISTED =
      Listed.of(
              "users",
              User.class,
              COLUMNS,
              """
                from users u
               where u.organization_id = :organization_id
              """,
              Sorts.of(
                      "u.id",
                      User::id,
                      SortKey.required("name", KeyType.TEXT, "u.display_name", User::displayName),
                      SortKey.required(
                          "created_at", KeyType.MOMENT, "u.created_at", User::createdAt))
                  .bornAt("u.created_at"),
              "name")
          .filteredBy(
              Vocabulary.of(
                      Field.required("role", Kind.Choice.of("admin", "member", "viewer"), "u.role"),
                      Field.required("name", new Kind.Prose(), "u.display_name"),
                      Field.optional("email", new Kind.Prose(), "u.email::text"),
                      Field.optional("login", new Kind.Name(), "u.imported_login"),
                      Field.required("account", new Kind.Flag(), "(u.account_id is not null)"),
                      Field.required("active", new Kind.Flag(), "(u.deactivated_at is null)"),
                      Field.required("created", new Kind.Moment(), "u.created_at"))
                  .searching(
                      "(strpos(lower(u.display_name), lower(:value)) > 0"
                          + " or strpos(lower(u.email::text), lower(:value)) > 0)"),
              Map.of());

  private static final Sql FIND =
      Sql.of(
          """
          select u.id, u.display_name, u.email, u.role, u.account_id is not null as has_account,
                 u.imported_login, u.manager_user_id, u.time_zone, u.locale, u.created_at,
                 u.updated_at, u.deactivated_at, u.version
            from users u
           where u.organization_id = :organization_id
             and u.id = :id
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update users u
             set display_name = case when :display_name_given then :display_name
                                     else u.display_name end,
                 role = case when :role_given then :role else u.role end,
                 manager_user_id = case when :manager_user_id_given then :manager_user_id
                                        else u.manager_user_id end,
                 time_zone = case when :time_zone_given then :time_zone else u.time_zone end,
                 locale = case when :locale_given then :locale else u.locale end
           where u.organization_id = :organization_id
             and u.id = :id
             and u.version = :version
          returning u.id, u.display_name, u.email, u.role, u.account_id is not null as has_account,
                    u.imported_login, u.manager_user_id, u.time_zone, u.locale, u.created_at,
                    u.updated_at, u.deactivated_at, u.version
          """);

  private static final Sql DEACTIVATE =
      Sql.of(
          """
          update users u
             set deactivated_at = now()
           where u.organization_id = :organization_id
             and u.id = :id
             and u.deactivated_at is null
          """);

  private static final Sql REACTIVATE =
      Sql.of(
          """
          update users u
             set deactivated_at = null
           where u.organization_id = :organization_id
             and u.id = :id
             and u.deactivated_at is not null
          """);

  private final Db db;

  public Users(Db db) {
    this.db = db;
  }

  /** What may change of a person: by themselves, except for role and manager. */
  public record Patch(
      @Length(min = 1, max = 120) Change<String> displayName,
      Change<Role> role,
      Change<@Nullable UUID> managerUserId,
      Change<@Nullable TimeZoneName> timeZone,
      Change<@Nullable LanguageTag> locale) {
    private boolean isForAdministrators() {
      return role.isGiven() || managerUserId.isGiven();
    }
  }

  /** Somebody of the organization. */
  public User find(Tenant tenant, UUID id) {
    return db.one(tenant, FIND.bind("id", id), User.class)
        .orElseThrow(() -> Failure.notFound("user"));
  }

  /** Changes a person: an administrator anybody, everybody else themselves. */
  public User update(Tenant tenant, Principal.Member caller, UUID id, int version, Patch patch) {
    if (!administers(caller) && (!caller.userId().equals(id) || patch.isForAdministrators())) {
      throw Failure.forbidden(
          "role_required",
          "You may change your own display_name, time_zone and locale. All else needs the role"
              + " admin, and of an API token the scope admin.");
    }
    Bound update =
        UPDATE
            .bind("id", id)
            .bind("version", version)
            .bind("display_name", patch.displayName())
            .bind("role", patch.role())
            .bind("manager_user_id", patch.managerUserId())
            .bind("time_zone", patch.timeZone())
            .bind("locale", patch.locale());
    try {
      return db.one(tenant, update, User.class)
          .orElseThrow(() -> {
            find(tenant, id);
            return Failure.stale();
          });
    } catch (Violation violation) {
      throw translated(violation);
    }
  }

  /** A token made for work doesn't manage, whoever made it. */
  private static boolean administers(Principal.Member caller) {
    return caller.role() == Role.ADMIN && Scope.ADMIN.isIn(caller.scopes());
  }

  /** Shuts somebody out: their sessions and tokens open nothing here from now on. */
  public User deactivate(Tenant tenant, UUID id) {
    return changed(tenant, DEACTIVATE, id);
  }

  /** Lets somebody in again. */
  public User reactivate(Tenant tenant, UUID id) {
    return changed(tenant, REACTIVATE, id);
  }

  /** Who is so already stays so. */
  private User changed(Tenant tenant, Sql change, UUID id) {
    try {
      return db.in(
          tenant,
          tx -> {
            tx.update(change.bind("id", id));
            return tx.one(FIND.bind("id", id), User.class)
                .orElseThrow(() -> Failure.notFound("user"));
          });
    } catch (Violation violation) {
      throw translated(violation);
    }
  }

  private static RuntimeException translated(Violation violation) {
    return switch (violation.name()) {
      case "users_last_admin" ->
          Failure.conflict(
              "last_admin",
              "The organization would be left without an active administrator. Make somebody else"
                  + " one first.");
      case "organizations_max_members" ->
          Failure.conflict(
              "limit_reached",
              "The organization has as many members as its tier allows. Deactivate somebody first,"
                  + " or change the tier.");
      case "users_manager_user_id_fkey" ->
          Failure.invalid("/manager_user_id", "unknown", "must be a user of the organization");
      case "users_manager_user_id_check", "users_manager_acyclic" ->
          Failure.conflict(
              "own_manager", "A person can't be their own manager, nor through others.");
      default -> violation;
    };
  }
}
