package dev.tenon.tasks;

import dev.tenon.db.Sql;
import dev.tenon.lists.Noun;
import java.util.Map;

/** What filters of tasks name. */
final class TaskNouns {
  private static final Noun PERSON =
      new Noun(
          Sql.of(
              """
              select n.name, u.id
                from unnest(:names::text[]) as n (name)
                join users u
                  on u.organization_id = :organization_id
                 and (u.id::text = lower(n.name)
                      or u.email = n.name::citext
                      or lower(u.imported_login) = lower(n.name)
                      or lower(u.display_name) = lower(n.name))
              """),
          Sql.of(
              """
              select coalesce(u.email, u.imported_login, u.display_name) as name
                from users u
               where u.organization_id = :organization_id
                 and u.deactivated_at is null
               order by u.display_name, u.id
               limit 20
              """));

  private static final Noun LABEL =
      new Noun(
          Sql.of(
              """
              select n.name, l.id
                from (select n.name,
                             case
                               when n.name ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                               then n.name::uuid
                             end as id
                        from unnest(:names::text[]) as n (name)
                      offset 0) as n
                join labels l
                  on l.organization_id = :organization_id
                 and l.id = n.id
                 and l.deleted_at is null
              union all
              select n.name, n.id
                from guard.labels_named(:names, 51) as n
              """),
          Sql.of(
              """
              select distinct lower(l.name) as name
                from labels l
               where l.organization_id = :organization_id
                 and l.deleted_at is null
               order by 1
               limit 20
              """));

  /**
   * A status by name, or all of a category. A category is known even where no status is of it: the
   * id that nothing has stands for that. Tasks tell by themselves whether they are open or closed.
   */
  private static final Noun STATUS =
      new Noun(
          Sql.of(
              """
              select n.name, s.id
                from (select n.name,
                             case
                               when n.name ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                               then n.name::uuid
                             end as id
                        from unnest(:names::text[]) as n (name)
                      offset 0) as n
                join task_statuses s
                  on s.organization_id = :organization_id
                 and s.id = n.id
              union all
              select n.name, n.id
                from guard.statuses_named(:names, 51) as n
              union all
              select n.name, s.id
                from unnest(:names::text[]) as n (name)
               cross join lateral (
                      select s.id
                        from task_statuses s
                       where s.organization_id = :organization_id
                         and s.category = lower(n.name)
                       limit 51) s
               where lower(n.name) in ('backlog', 'unstarted', 'started', 'completed', 'cancelled')
              union all
              select n.name, '00000000-0000-0000-0000-000000000000'
                from unnest(:names::text[]) as n (name)
               where lower(n.name) in ('backlog', 'unstarted', 'started', 'completed', 'cancelled')
              """),
          Sql.of(
              """
              select w.name
                from unnest('{open,closed,backlog,unstarted,started,completed,cancelled}'::text[])
                  as w (name)
              union all
              (select distinct s.name::text
                 from task_statuses s
                where s.organization_id = :organization_id
                order by 1
                limit 13)
              """));

  private static final Noun PROJECT =
      new Noun(
          Sql.of(
              """
              select n.name, p.id
                from unnest(:names::text[]) as n (name)
                join projects p
                  on p.organization_id = :organization_id
                 and (p.id::text = lower(n.name) or p.key = upper(n.name))
                 and p.deleted_at is null
              """),
          Sql.of(
              """
              select p.key as name
                from projects p
               where p.organization_id = :organization_id
                 and p.deleted_at is null
               order by p.key
               limit 20
              """));

  private static final Noun TASK =
      new Noun(
          Sql.of(
              """
              select n.name, t.id
                from unnest(:names::text[]) as n (name)
                join projects p
                  on p.organization_id = :organization_id
                 and p.key = upper(split_part(n.name, '-', 1))
                 and p.deleted_at is null
                join tasks t
                  on t.organization_id = p.organization_id
                 and t.project_id = p.id
                 and t.number::text = split_part(n.name, '-', 2)
              """),
          Sql.of(
              """
              select p.key || '-' || t.number as name
                from tasks t
                join projects p on p.organization_id = t.organization_id and p.id = t.project_id
               where t.organization_id = :organization_id
                 and t.deleted_at is null
               order by t.created_at desc, t.id desc
               limit 5
              """));

  static final Map<String, Noun> ALL =
      Map.of("person", PERSON, "label", LABEL, "status", STATUS, "project", PROJECT, "task", TASK);

  private TaskNouns() {}
}
