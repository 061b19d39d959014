package dev.tenon.db.guarantees;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tries to get from one organization at the rows of another, in every way there is and in every
 * table that the catalog shows. It knows no table by name, so a new one is tried as well.
 *
 * <p>It works on a superuser's connection and becomes the application for each attempt: so it can
 * be let loose on a schema that was damaged in the same transaction.
 */
final class Isolation {
  /** Each table with the column that holds its organization. */
  private static final String TABLES =
      """
      select c.oid::regclass || ' ' || a.attname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
       where n.nspname not like 'pg\\_%'
         and n.nspname <> 'information_schema'
         and c.relkind in ('r', 'p')
         and not c.relispartition
         and not a.attisdropped
         and a.attname = case c.relname when 'organizations' then 'id' else 'organization_id' end
       order by 1
      """;

  /** Foreign keys of a table to tenant tables: name, target, columns, target's columns. */
  private static final String FOREIGN_KEYS =
      """
      select concat_ws('|', k.conname, k.confrelid::regclass,
                       string_agg(own.attname, ',' order by position),
                       string_agg(target.attname, ',' order by position))
        from pg_constraint k,
             unnest(k.conkey, k.confkey) with ordinality as pairs (own_number, target_number, position),
             pg_attribute own,
             pg_attribute target
       where k.contype = 'f'
         and k.conrelid = ?::regclass
         and own.attrelid = k.conrelid
         and own.attnum = own_number
         and target.attrelid = k.confrelid
         and target.attnum = target_number
         and own.attname <> 'organization_id'
         and exists (
               select
                 from pg_attribute tenant
                where tenant.attrelid = k.confrelid
                  and tenant.attname = 'organization_id')
       group by k.conname, k.confrelid
       order by 1
      """;

  private static final String WRITABLE =
      """
      select string_agg(quote_ident(attname), ', ' order by attnum)
        from pg_attribute
       where attrelid = ?::regclass
         and attnum > 0
         and not attisdropped
         and attgenerated = ''
         and has_column_privilege('tenon_app', attrelid, attnum, ?)
      """;

  private static final String NOBODY = "";

  private final Caller superuser;
  private final UUID ours;
  private final UUID theirs;
  private final List<String> breaches = new ArrayList<>();

  private Isolation(Caller superuser, UUID ours, UUID theirs) {
    this.superuser = superuser;
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Every way that was found, in words; none when the organizations are isolated. */
  static List<String> breaches(Caller superuser, UUID ours, UUID theirs) throws SQLException {
    var isolation = new Isolation(superuser, ours, theirs);
    for (String table : superuser.list(TABLES)) {
      String[] parts = table.split(" ", -1);
      isolation.attack(new Table(parts[0], parts[1]));
    }
    return isolation.breaches;
  }

  private record Table(String name, String tenant) {}

  private void attack(Table table) throws SQLException {
    if (isEmpty(table, ours) || isEmpty(table, theirs)) {
      breaches.add(table.name() + ": no row to test with; add one to story.sql");
      return;
    }
    read(table);
    insert(table);
    change(table);
    delete(table);
    point(table);
  }

  private void read(Table table) throws SQLException {
    String all = "select from " + table.name();
    nothing(table, "read theirs", ours.toString(), all + whose(table, theirs));
    nothing(
        table,
        "read all but ours",
        ours.toString(),
        all + " where %s <> '%s'".formatted(table.tenant(), ours));
    nothing(table, "read with no tenant", NOBODY, all);
  }

  private void insert(Table table) throws SQLException {
    String columns = superuser.one(WRITABLE, table.name(), "insert");
    if (columns.equals("null")) {
      return;
    }
    String row =
        superuser.one(
            "select to_jsonb(t) from " + table.name() + " t" + whose(table, theirs) + " limit 1");
    String insert =
        "insert into %s (%s) select %s from jsonb_populate_record(null::%s, ?::jsonb)"
            .formatted(table.name(), columns, columns, table.name());
    forbidden(table, "insert theirs", ours.toString(), insert, row);
    forbidden(table, "insert with no tenant", NOBODY, insert, row);
  }

  private void change(Table table) throws SQLException {
    String columns = superuser.one(WRITABLE, table.name(), "update");
    if (!columns.equals("null")) {
      String column = columns.split(", ", -1)[0];
      String update = "update %s set %s = %s".formatted(table.name(), column, column);
      nothing(table, "update theirs", ours.toString(), update + whose(table, theirs));
      nothing(table, "update with no tenant", NOBODY, update);
    }
    forbidden(
        table,
        "give ours away",
        ours.toString(),
        "update %s set %s = '%s'".formatted(table.name(), table.tenant(), theirs)
            + whose(table, ours));
  }

  private void delete(Table table) throws SQLException {
    String delete = "delete from " + table.name();
    nothing(table, "delete theirs", ours.toString(), delete + whose(table, theirs));
    nothing(table, "delete with no tenant", NOBODY, delete);
  }

  /**
   * Points each foreign key of one of our rows at a row of theirs: all its columns together, then
   * its last one alone, which no other key of the table holds back. Tried as the superuser, whom
   * neither grants nor policies stop: the key must.
   */
  private void point(Table table) throws SQLException {
    // Our own triggers stand aside, or a rule of theirs would refuse before the key is asked.
    superuser.run("alter table " + table.name() + " disable trigger user");
    for (String key : superuser.list(FOREIGN_KEYS, table.name())) {
      String[] parts = key.split("\\|", -1);
      List<String> columns = List.of(parts[2].split(",", -1));
      List<String> targets = List.of(parts[3].split(",", -1));
      for (int from : columns.size() == 1 ? List.of(0) : List.of(0, columns.size() - 1)) {
        String update =
            """
            update %1$s
               set (%2$s) = (
                   select %3$s
                     from %4$s
                    where organization_id = '%6$s'
                      and (%3$s) is not null
                    limit 1)
             where ctid = (select ctid from %1$s where organization_id = '%5$s' limit 1)
            """
                .formatted(
                    table.name(),
                    String.join(", ", columns.subList(from, columns.size())),
                    String.join(", ", targets.subList(from, targets.size())),
                    parts[1],
                    ours,
                    theirs);
        switch (superuser.tried(update)) {
          case Outcome.Refusal refusal when refusal.byForeignKey() -> {}
          case Outcome other ->
              breaches.add(
                  table.name() + ": " + parts[0] + " can point at another's row: " + other);
        }
      }
    }
  }

  private boolean isEmpty(Table table, UUID organization) throws SQLException {
    return superuser
        .list("select 1 from " + table.name() + whose(table, organization) + " limit 1")
        .isEmpty();
  }

  private static String whose(Table table, UUID organization) {
    return " where %s = '%s'".formatted(table.tenant(), organization);
  }

  /** The attempt must meet no row, or a refusal. */
  private void nothing(Table table, String attempt, String tenant, String sql) throws SQLException {
    switch (application(tenant, sql)) {
      case Outcome.Done done when done.rows() == 0 -> {}
      case Outcome.Refusal refusal when refusal.forbidden() -> {}
      case Outcome other -> breaches.add(table.name() + ": " + attempt + ": " + other);
    }
  }

  /** The attempt must be refused for whose row it is, and not by chance for another reason. */
  private void forbidden(Table table, String attempt, String tenant, String sql, Object... values)
      throws SQLException {
    switch (application(tenant, sql, values)) {
      case Outcome.Refusal refusal when refusal.forbidden() -> {}
      case Outcome other -> breaches.add(table.name() + ": " + attempt + ": " + other);
    }
  }

  private Outcome application(String tenant, String sql, Object... values) throws SQLException {
    superuser.set("app.organization_id", tenant);
    superuser.run("set local role tenon_app");
    Outcome outcome = superuser.tried(sql, values);
    superuser.run("reset role");
    return outcome;
  }
}
