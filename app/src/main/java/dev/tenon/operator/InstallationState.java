package dev.tenon.operator;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Visitor;
import java.util.List;

/** How the installation's database and its background work are, from outside of all tenants. */
public final class InstallationState {
  private static final int MOST_WORK = 200;
  private static final int MOST_TABLES = 15;

  private static final Sql WORK =
      Sql.of(
          """
          select task_name as name, task_instance as subject, execution_time as due_at,
                 picked as running, picked_by as process_name, last_success as last_success_at,
                 last_failure as last_failure_at, coalesce(consecutive_failures, 0) as failures
            from jobs.scheduled_tasks
           order by coalesce(consecutive_failures, 0) desc, picked desc, execution_time, task_instance
           limit :limit
          """);

  private static final Sql DATABASE =
      Sql.of(
          """
          select current_setting('server_version') as version,
                 current_database()::text as name,
                 pg_database_size(current_database()) as bytes,
                 pg_postmaster_start_time() as started_at,
                 (select count(*)
                    from pg_stat_activity
                   where datname = current_database()) as connections,
                 current_setting('max_connections')::integer as most_connections,
                 (select count(*)
                    from public.flyway_schema_history
                   where success
                     and version is not null) as migrations,
                 (select script
                    from public.flyway_schema_history
                   where success
                   order by installed_rank desc
                   limit 1) as last_migration
          """);

  private static final Sql TABLES =
      Sql.of(
          """
          select n.nspname || '.' || c.relname as name,
                 greatest(sum(p.reltuples), 0)::bigint as rows,
                 sum(pg_total_relation_size(p.oid))::bigint as bytes
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
           cross join lateral (select relid
                                 from pg_partition_tree(c.oid)
                               union
                               select c.oid) parts
            join pg_class p on p.oid = parts.relid
           where n.nspname in ('public', 'audit', 'identity', 'billing', 'jobs')
             and c.relkind in ('r', 'p')
             and not c.relispartition
           group by n.nspname, c.relname
           order by bytes desc, name
           limit :limit
          """);

  /** What the catalog estimates: counting would read everything. */
  private static final Sql TOTALS =
      Sql.of(
          """
          select coalesce(max(c.reltuples) filter (where c.relname = 'organizations'), 0)::bigint
                   as organizations,
                 coalesce(max(c.reltuples) filter (where c.relname = 'users'), 0)::bigint as members,
                 coalesce(max(c.reltuples) filter (where c.relname = 'projects'), 0)::bigint
                   as projects,
                 coalesce(max(c.reltuples) filter (where c.relname = 'tasks'), 0)::bigint as tasks
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public'
             and c.relname in ('organizations', 'users', 'projects', 'tasks')
          """);

  private final Db db;

  public InstallationState(Db db) {
    this.db = db;
  }

  /** What waits, runs or failed; what fails comes first. */
  public List<BackgroundWork> work(Visitor account) {
    return db.list(account, WORK.bind("limit", MOST_WORK), BackgroundWork.class);
  }

  /** The database as a whole. */
  public DatabaseState database(Visitor account) {
    return db.one(account, DATABASE.bound(), DatabaseState.class).orElseThrow();
  }

  /** About how much the installation holds. */
  public Totals totals(Visitor account) {
    return db.one(account, TOTALS.bound(), Totals.class).orElseThrow();
  }

  /** The largest tables, with all their partitions and indexes. */
  public List<TableSize> tables(Visitor account) {
    return db.list(account, TABLES.bind("limit", MOST_TABLES), TableSize.class);
  }
}
