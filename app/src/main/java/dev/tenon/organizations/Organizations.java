package dev.tenon.organizations;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Violation;
import dev.tenon.json.Change;
import dev.tenon.web.Failure;
import dev.tenon.web.shape.Length;

/** The organization that a tenant is. */
public final class Organizations {
  private static final Sql FIND =
      Sql.of(
          """
          select id, name, slug, subscription_tier, time_zone, locale, created_at, updated_at, version
            from organizations
           where id = :organization_id
             and deleted_at is null
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update organizations
             set name = case when :name_given then :name else name end,
                 slug = case when :slug_given then :slug else slug end,
                 time_zone = case when :time_zone_given then :time_zone else time_zone end,
                 locale = case when :locale_given then :locale else locale end
           where id = :organization_id
             and version = :version
             and deleted_at is null
          returning id, name, slug, subscription_tier, time_zone, locale, created_at, updated_at,
                    version
          """);

  private static final Sql LIMITS =
      Sql.of(
          """
          select t.tier,
                 (select count(*)
                    from users u
                   where u.organization_id = o.id
                     and u.account_id is not null
                     and u.deactivated_at is null) as members,
                 t.max_members,
                 (select count(*)
                    from projects p
                   where p.organization_id = o.id
                     and p.deleted_at is null) as projects,
                 t.max_projects, t.audit_retention_days, t.trash_retention_days
            from organizations o
            join subscription_tiers t on t.tier = o.subscription_tier
           where o.id = :organization_id
             and o.deleted_at is null
          """);

  private final Db db;

  public Organizations(Db db) {
    this.db = db;
  }

  /** What may change of an organization. */
  public record Patch(
      @Length(min = 1, max = 120) Change<String> name,
      Change<Slug> slug,
      Change<TimeZoneName> timeZone,
      Change<LanguageTag> locale) {}

  /** The tenant's own organization. */
  public Organization current(Tenant tenant) {
    return db.one(tenant, FIND.bound(), Organization.class)
        .orElseThrow(() -> Failure.notFound("organization"));
  }

  /** What its tier allows and how much of it is used, to one of its administrators. */
  public Limits limits(Tenant tenant) {
    return db.one(tenant, LIMITS.bound(), Limits.class)
        .orElseThrow(() -> Failure.notFound("organization"));
  }

  /** Changes it, as one of its administrators. Fails when it is no longer of this version. */
  public Organization update(Tenant tenant, int version, Patch patch) {
    try {
      return db.one(
              tenant,
              UPDATE
                  .bind("version", version)
                  .bind("name", patch.name())
                  .bind("slug", patch.slug())
                  .bind("time_zone", patch.timeZone())
                  .bind("locale", patch.locale()),
              Organization.class)
          .orElseThrow(Failure::stale);
    } catch (Violation violation) {
      if (violation.name().equals("organizations_slug_key")) {
        throw Failure.taken(
            "/slug", "slug_taken", "Another organization has this slug. Choose another.");
      }
      throw violation;
    }
  }
}
