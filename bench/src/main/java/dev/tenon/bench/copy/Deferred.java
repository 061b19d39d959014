package dev.tenon.bench.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The keys and indexes of a database, which are taken away while rows pour in and made again just
 * as they were: built at once they cost a fraction of what they cost row by row.
 *
 * @param parts in the order in which they are made
 */
public record Deferred(List<Part> parts) {
  /** Those of partitions come and go with those of their table. */
  private static final String FOUND =
      """
      with own as (
        select c.oid
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p')
           and n.nspname <> 'information_schema'
           and n.nspname !~ '^pg_')
      select 'index' as kind,
             format('drop index %s', i.indexrelid::regclass) as removal,
             -- What a partitioned table's index says of itself would leave its partitions out.
             replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as definition,
             format('comment on index %s is %L', i.indexrelid::regclass,
                    obj_description(i.indexrelid, 'pg_class')) as comment
        from pg_index i
        join own on own.oid = i.indrelid
        join pg_class c on c.oid = i.indexrelid
       where not c.relispartition
         and not exists (
               select
                 from pg_constraint k
                where k.conindid = i.indexrelid
                  and k.contype in ('p', 'u', 'x'))
       union all
      select case k.contype when 'f' then 'reference' else 'key' end,
             format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
             format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname,
                    pg_get_constraintdef(k.oid)),
             concat_ws('; ',
               format('comment on constraint %I on %s is %L', k.conname, k.conrelid::regclass,
                      obj_description(k.oid, 'pg_constraint')),
               case when k.contype <> 'f'
                    then format('comment on index %s is %L', k.conindid::regclass,
                                obj_description(k.conindid, 'pg_class')) end)
        from pg_constraint k
        join own on own.oid = k.conrelid
       where k.contype in ('p', 'u', 'x', 'f')
         and k.conparentid = 0
       order by 1, 3
      """;

  /** In the order of their making; what refers comes last, for it needs the keys. */
  private enum Kind {
    INDEX,
    KEY,
    REFERENCE
  }

  /** One of them: what removes it, what makes it, and what is said of it. */
  private record Part(Kind kind, String removal, String definition, String comment) {}

  public static Deferred takeAway(Connection connection) throws SQLException {
    List<Part> parts = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery(FOUND)) {
        while (rows.next()) {
          parts.add(
              new Part(
                  Kind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
                  rows.getString("removal"),
                  rows.getString("definition"),
                  rows.getString("comment")));
        }
      }
      for (Part part : parts.reversed()) {
        statement.execute(part.removal());
      }
    }
    return new Deferred(parts);
  }

  /** Makes what finds rows and keeps them single. */
  public void makeIndexes(Connection connection) throws SQLException {
    make(connection, Kind.INDEX);
    make(connection, Kind.KEY);
  }

  /** Makes what lets rows refer to each other, and so checks that each refers to what is there. */
  public void makeReferences(Connection connection) throws SQLException {
    make(connection, Kind.REFERENCE);
  }

  private void make(Connection connection, Kind kind) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '1GB'");
      for (Part part : parts) {
        if (part.kind() == kind) {
          statement.execute(part.definition());
          statement.execute(part.comment());
        }
      }
    }
  }
}
