package dev.tenon.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the inverted indexes away while rows pour in, and makes them again as they were: built at
 * once they cost a fraction of what they cost row by row.
 */
record Indexes(List<Index> away) {
  private static final String INVERTED =
      """
      select n.nspname || '.' || c.relname as name, pg_get_indexdef(c.oid) as definition,
             format('comment on index %I.%I is %L', n.nspname, c.relname,
                    obj_description(c.oid, 'pg_class')) as comment
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_am a on a.oid = c.relam
       where c.relkind = 'i'
         and a.amname = 'gin'
         and n.nspname = 'public'
       order by 1
      """;

  /** One index, and what makes it again. */
  record Index(String name, String definition, String comment) {}

  static Indexes takeAway(Connection connection) throws SQLException {
    List<Index> found = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery(INVERTED)) {
        while (rows.next()) {
          found.add(
              new Index(
                  rows.getString("name"), rows.getString("definition"), rows.getString("comment")));
        }
      }
      for (Index index : found) {
        statement.execute("drop index " + index.name());
      }
    }
    return new Indexes(found);
  }

  void makeAgain(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '512MB'");
      for (Index index : away) {
        statement.execute(index.definition());
        statement.execute(index.comment());
      }
    }
  }
}
