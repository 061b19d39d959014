package dev.tenon.history;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records that the log speaks of, as far as their reader may see them. */
public final class NamedRecords {
  private static final Sql NAMES =
      Sql.of(
          """
          select u.id, 'users' as kind, null::text as key, u.display_name::text as name,
                 false as is_trashed
            from users u
           where u.organization_id = :organization_id
             and u.id = any(:ids)
          union all
          select t.id, 'teams', null, t.name, false
            from teams t
           where t.organization_id = :organization_id
             and t.id = any(:ids)
          union all
          select p.id, 'projects', p.key, p.title, p.deleted_at is not null
            from projects p
           where p.organization_id = :organization_id
             and p.id = any(:ids)
          union all
          select s.id, 'task_statuses', p.key, s.name, false
            from task_statuses s
            join projects p on p.organization_id = s.organization_id and p.id = s.project_id
           where s.organization_id = :organization_id
             and s.id = any(:ids)
          union all
          select l.id, 'labels', p.key, l.name, false
            from labels l
            join projects p on p.organization_id = l.organization_id and p.id = l.project_id
           where l.organization_id = :organization_id
             and l.id = any(:ids)
          union all
          select t.id, 'tasks', p.key || '-' || t.number, t.title, t.deleted_at is not null
            from tasks t
            join projects p on p.organization_id = t.organization_id and p.id = t.project_id
           where t.organization_id = :organization_id
             and t.id = any(:ids)
          union all
          select c.id, 'comments', p.key || '-' || t.number, t.title, c.deleted_at is not null
            from comments c
            join tasks t on t.organization_id = c.organization_id and t.id = c.task_id
            join projects p on p.organization_id = t.organization_id and p.id = t.project_id
           where c.organization_id = :organization_id
             and c.id = any(:ids)
          union all
          select a.id, 'attachments', p.key || '-' || t.number, a.file_name, false
            from attachments a
            join tasks t on t.organization_id = a.organization_id and t.id = a.task_id
            join projects p on p.organization_id = t.organization_id and p.id = t.project_id
           where a.organization_id = :organization_id
             and a.id = any(:ids)
          union all
          select i.id, 'imports', p.key, i.file_name, false
            from imports i
            join projects p on p.organization_id = i.organization_id and p.id = i.project_id
           where i.organization_id = :organization_id
             and i.id = any(:ids)
          union all
          select i.id, 'invitations', null, i.email::text, false
            from invitations i
           where i.organization_id = :organization_id
             and i.id = any(:ids)
          union all
          select o.id, 'organizations', null, o.name, false
            from organizations o
           where o.id = :organization_id
             and o.id = any(:ids)
          """);

  /** A key names one live project, and those that went into the trash with the same key. */
  private static final Sql FIND =
      Sql.of(
          """
          with asked as (
            select upper(:words) as key,
                   lower(:words) as name,
                   substring(:words from '^[A-Za-z][A-Za-z0-9]{0,9}-([1-9][0-9]{0,8})$')::integer
                     as number)
          select p.id, 'projects' as kind, p.key::text as key, p.title::text as name,
                 p.deleted_at is not null as is_trashed
            from asked
            join projects p
              on p.organization_id = :organization_id
             and p.key = asked.key
          union all
          select t.id, 'tasks', p.key || '-' || t.number, t.title, t.deleted_at is not null
            from asked
            join projects p
              on p.organization_id = :organization_id
             and p.key = split_part(asked.key, '-', 1)
            join tasks t
              on t.organization_id = p.organization_id
             and t.project_id = p.id
             and t.number = asked.number
          union all
          select u.id, 'users', null, u.display_name, false
            from asked
            join users u
              on u.organization_id = :organization_id
             and lower(u.display_name) = asked.name
           order by id
           limit 50
          """);

  private final Db db;

  public NamedRecords(Db db) {
    this.db = db;
  }

  /** Those of these ids that the reader sees, in one question. */
  public Map<UUID, NamedRecord> named(Tenant reader, Collection<UUID> ids) {
    Map<UUID, NamedRecord> named = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      db.list(reader, NAMES.bind("ids", List.copyOf(ids)), NamedRecord.class)
          .forEach(one -> named.put(one.id(), one));
    }
    return named;
  }

  /** The tasks and projects of a key, and the people of a name. */
  public List<NamedRecord> find(Tenant reader, String words) {
    return db.list(reader, FIND.bind("words", words), NamedRecord.class);
  }
}
