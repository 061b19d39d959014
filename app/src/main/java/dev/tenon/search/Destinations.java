package dev.tenon.search;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import java.util.List;

/** The tasks and projects that the caller sees, as places to go to. */
public final class Destinations {
  /**
   * What was named by its key comes first, then projects, then tasks by their titles, open ones and
   * those that changed last before others.
   */
  private static final Sql FIND =
      Sql.of(
          """
          with asked as (
            select upper(btrim(:words)) as key,
                   lower(btrim(:words)) as words,
                   substring(btrim(:words) from '^[A-Za-z][A-Za-z0-9]{0,9}-([1-9][0-9]{0,8})$')::integer
                     as number),
          found as (
            (select 'task' as kind, t.id, t.project_id, t.title, t.completed_at is not null as closed,
                    t.number, t.updated_at, 0 as place
               from asked
               join projects p
                 on p.organization_id = :organization_id
                and p.key = split_part(asked.key, '-', 1)
               join tasks t
                 on t.organization_id = p.organization_id
                and t.project_id = p.id
                and t.number = asked.number
                and t.deleted_at is null)
            union all
            (select 'project', p.id, p.id, p.title, p.status = 'archived', null, p.updated_at,
                    case when p.key = asked.key then 1 else 2 end
               from asked
               join projects p
                 on p.organization_id = :organization_id
                and (starts_with(p.key, asked.key) or strpos(lower(p.title), asked.words) > 0)
              where asked.key <> '')
            union all
            (select 'task', t.id, t.project_id, t.title, t.completed_at is not null, t.number,
                    t.updated_at, case when t.completed_at is null then 3 else 4 end
               from tasks t
              where t.organization_id = :organization_id
                and t.id in (select guard.tasks_titled(:words))))
          select f.kind, f.id,
                 case when f.number is null then p.key else p.key || '-' || f.number end as key,
                 f.title, f.closed
            from found f
            join projects p
              on p.organization_id = :organization_id
             and p.id = f.project_id
             and p.deleted_at is null
           group by f.kind, f.id, p.key, f.number, f.title, f.closed, f.updated_at
           order by min(f.place), f.updated_at desc, f.id
           limit :limit
          """);

  private final Db db;

  public Destinations(Db db) {
    this.db = db;
  }

  /** Where these words may lead: a key, the beginning of one, or parts of a title. */
  public List<Destination> find(Tenant tenant, String words, int limit) {
    return db.list(tenant, FIND.bind("words", words).bind("limit", limit), Destination.class);
  }
}
