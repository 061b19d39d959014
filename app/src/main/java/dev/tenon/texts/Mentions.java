package dev.tenon.texts;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom a text can mention. */
public final class Mentions {
  private static final Sql COMPLETE =
      Sql.of(
          """
          select distinct on (lower(u.display_name), u.id)
                 u.id as user_id, u.display_name, h.handle
            from users u
            cross join lateral (
              values (lower(u.imported_login), 1),
                     (lower(regexp_replace(btrim(u.display_name), '\\s+', '.', 'g')), 2),
                     (lower(split_part(u.email::text, '@', 1)), 3)) as h (handle, place)
           where u.organization_id = :organization_id
             and u.deactivated_at is null
             and (starts_with(lower(u.display_name), :words)
               or strpos(lower(u.display_name), ' ' || :words) > 0
               or starts_with(lower(u.imported_login), :words)
               or starts_with(lower(u.email::text), :words))
             and h.handle ~ '^[[:alnum:]]([[:alnum:]._-]{0,98}[[:alnum:]])?$'
             and not exists (
                   select
                     from users o
                    where o.organization_id = :organization_id
                      and o.id <> u.id
                      and h.handle in (lower(o.imported_login),
                                       lower(regexp_replace(btrim(o.display_name), '\\s+', '.', 'g')),
                                       lower(split_part(o.email::text, '@', 1))))
             and (:project_key::text is null
               or exists (
                    select
                      from projects p
                     where p.organization_id = :organization_id
                       and p.key = :project_key
                       and p.deleted_at is null
                       and (p.visibility = 'organization'
                         or u.role = 'admin'
                         or exists (
                              select
                                from project_members m
                               where m.organization_id = p.organization_id
                                 and m.project_id = p.id
                                 and m.user_id = u.id))))
           order by lower(u.display_name), u.id, h.place
           limit :limit
          """);

  private final Db db;

  public Mentions(Db db) {
    this.db = db;
  }

  /**
   * People whose name, login or address begins like this.
   *
   * @param project the key of the project that they are to see; null for everybody
   */
  public List<Mentionable> complete(
      Tenant tenant, String words, @Nullable String project, int limit) {
    return db.list(
        tenant,
        COMPLETE
            .bind("words", words.strip().toLowerCase(Locale.ROOT))
            .bind("project_key", project == null ? null : project.toUpperCase(Locale.ROOT))
            .bind("limit", limit),
        Mentionable.class);
  }
}
