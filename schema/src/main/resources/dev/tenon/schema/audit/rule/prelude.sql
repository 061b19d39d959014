-- What rules ask about, put in front of each; what a rule does not name costs nothing.
-- Everywhere: no partitions, no inherited constraints, nothing that belongs to an extension, and no
-- book-keeping of the tools that migrate schemas.
with settings as (
  select :tenant_column::text as tenant_column,
         :application_role::text as application_role,
         :vault_schemas::text[] as vault_schemas
),
thresholds as (
  select 3 as wide_key_columns,
         12 as many
),
extension_members as (
  select d.classid, d.objid
    from pg_depend d
   where d.deptype = 'e'
),
schemas as (
  select n.oid,
         n.nspname::text as name,
         n.nspowner as owner,
         n.nspacl as acl,
         obj_description(n.oid, 'pg_namespace') as comment
    from pg_namespace n
   where n.nspname = any (:schemas)
     and (n.oid, 'pg_namespace'::regclass) not in (select objid, classid from extension_members)
),
-- To ask for the text or the size of what others have locked would wait for them.
locked as (
  select l.relation as oid
    from pg_locks l
   where l.locktype = 'relation'
     and l.mode = 'AccessExclusiveLock'
     and l.pid is distinct from pg_backend_pid()
     and l.database = (select d.oid from pg_database d where d.datname = current_database())
),
-- The partitions of tables and of their indexes, however deep.
partitions as (
  select a.relid::oid as whole, c.oid, c.relkind not in ('p', 'I') as leaf
    from pg_class c
   cross join pg_partition_ancestors(c.oid) a (relid)
   where c.relispartition
     and a.relid <> c.oid
),
tables as (
  select c.oid,
         format('%I.%I', s.name, c.relname) as name,
         s.name as schema_name,
         c.relname::text as table_name,
         c.relkind = 'p' as partitioned,
         c.relowner as owner,
         c.relacl as acl,
         c.relrowsecurity as row_security,
         c.relforcerowsecurity as row_security_forced,
         c.relpersistence = 'u' as unlogged,
         -- nothing analyzes the whole of a partitioned table by itself
         case when c.relkind = 'p'
              then (select coalesce(sum(greatest(l.reltuples, 0)), 0)
                      from partitions p
                      join pg_class l on l.oid = p.oid
                     where p.whole = c.oid
                       and p.leaf)
              else greatest(c.reltuples, 0) end as rows,
         obj_description(c.oid, 'pg_class') as comment
    from pg_class c
    join schemas s on s.oid = c.relnamespace
   where c.relkind in ('r', 'p')
     and not c.relispartition
     and c.relname not in (
           'flyway_schema_history', 'databasechangelog', 'databasechangeloglock', 'schema_migrations',
           'ar_internal_metadata', 'alembic_version', 'django_migrations', 'knex_migrations',
           'knex_migrations_lock', 'goose_db_version', '_prisma_migrations', '_sqlx_migrations',
           '__diesel_schema_migrations', '__EFMigrationsHistory')
     and (c.oid, 'pg_class'::regclass) not in (select objid, classid from extension_members)
     and c.oid not in (select oid from locked)
),
-- Tables, and the partitions of those that have some: what can have keys and indexes of its own.
relations as (
  select t.oid, t.name, t.schema_name, t.oid as root_oid, t.name as root_name, false as of_partition
    from tables t
   union all
  select c.oid, format('%I.%I', n.nspname, c.relname), n.nspname, t.oid, t.name, true
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join tables t on t.oid = pg_partition_root(c.oid)
   where c.relispartition
     and c.relkind in ('r', 'p')
     and c.oid not in (select oid from locked)
),
columns as (
  select t.oid as table_oid,
         t.name as table_name,
         t.schema_name,
         a.attnum as number,
         a.attname::text as name,
         format('%s.%I', t.name, a.attname) as object,
         a.atttypid as type_oid,
         format_type(a.atttypid, a.atttypmod) as type,
         coalesce(b.oid, y.oid) as stored_type_oid,
         -- a type of one's own may be called like one of PostgreSQL's
         case when coalesce(b.typtype, y.typtype) in ('c', 'e', 'r', 'm')
              then format_type(coalesce(b.oid, y.oid), null)
              else coalesce(b.typname, y.typname)::text end as stored_type,
         y.typtype = 'd' as of_domain,
         y.typtype = 'e' as of_enum,
         case when coalesce(b.typname, y.typname) in ('varchar', 'bpchar')
              then nullif(greatest(a.atttypmod, y.typtypmod), -1) - 4 end as length,
         not (a.attnotnull or y.typnotnull) as nullable,
         case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as default_value,
         a.attidentity <> '' as identity,
         a.attgenerated <> '' as generated,
         a.attinhcount > 0 and not a.attislocal as inherited,
         col_description(a.attrelid, a.attnum) as comment
    from pg_attribute a
    join tables t on t.oid = a.attrelid
    join pg_type y on y.oid = a.atttypid
    left join pg_type b on y.typtype = 'd' and b.oid = y.typbasetype
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attnum > 0
     and not a.attisdropped
),
-- Primary and unique constraints.
keys as (
  select k.oid,
         k.conname::text as name,
         t.oid as table_oid,
         t.name as table_name,
         format('%s (%I)', t.name, k.conname) as object,
         k.contype = 'p' as "primary",
         k.conindid as index_oid,
         k.conkey as numbers,
         list.columns
    from pg_constraint k
    join tables t on t.oid = k.conrelid
   cross join lateral (
         select array_agg(a.attname::text order by key.place) as columns
           from unnest(k.conkey) with ordinality key (number, place)
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.number) list
   where k.contype in ('p', 'u')
     and k.conislocal
),
-- Keys that a partition has for itself are told apart from those it has by its table.
every_foreign_key as (
  select k.oid,
         k.conname::text as name,
         t.oid as table_oid,
         t.name as table_name,
         t.schema_name,
         t.root_oid,
         t.root_name,
         t.of_partition,
         format('%s (%I)', t.name, k.conname) as object,
         k.conkey as numbers,
         list.columns,
         list.nullable,
         k.confrelid as target_oid,
         format('%I.%I', tn.nspname, tc.relname) as target_name,
         k.confkey as target_numbers,
         list.target_columns,
         k.confmatchtype = 'f' as match_full,
         k.confdeltype as on_delete,
         k.confupdtype as on_update,
         k.convalidated as validated,
         coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true) as enforced,
         obj_description(k.oid, 'pg_constraint') as comment
    from pg_constraint k
    join relations t on t.oid = k.conrelid
    join pg_class tc on tc.oid = k.confrelid
    join pg_namespace tn on tn.oid = tc.relnamespace
   cross join lateral (
         select array_agg(a.attname::text order by key.place) as columns,
                array_agg(ta.attname::text order by key.place) as target_columns,
                array_agg(not (a.attnotnull or y.typnotnull) order by key.place) as nullable
           from unnest(k.conkey, k.confkey) with ordinality key (number, target_number, place)
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.number
           join pg_type y on y.oid = a.atttypid
           join pg_attribute ta on ta.attrelid = k.confrelid and ta.attnum = key.target_number
         ) list
   where k.contype = 'f'
     and k.conparentid = 0
     and k.conislocal
),
foreign_keys as (
  select * from every_foreign_key where not of_partition
),
-- A part is what a partition has of its table's index; whatever is wrong with it is wrong there.
every_index as (
  select i.indexrelid as oid,
         format('%I.%I', n.nspname, c.relname) as name,
         c.relname::text as index_name,
         t.oid as table_oid,
         t.name as table_name,
         t.root_oid,
         t.root_name,
         t.of_partition,
         c.relispartition as part,
         format('%s (%I)', t.name, c.relname) as object,
         am.amname::text as method,
         i.indisunique as "unique",
         i.indisprimary as "primary",
         i.indisexclusion as exclusion,
         i.indisvalid and i.indisready and i.indislive as usable,
         i.indnullsnotdistinct as nulls_not_distinct,
         i.indisreplident as replica_identity,
         k.oid as constraint_oid,
         (i.indkey::int2[])[0 : i.indnkeyatts - 1] as numbers,
         (i.indkey::int2[])[i.indnkeyatts : i.indnatts - 1] as included_numbers,
         list.columns,
         list.expressions,
         i.indclass::oid[] as opclasses,
         i.indcollation::oid[] as collations,
         i.indoption::int2[] as options,
         pg_get_expr(i.indpred, i.indrelid) as predicate,
         pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    join relations t on t.oid = i.indrelid
    join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_am am on am.oid = c.relam
    left join pg_constraint k on k.conindid = i.indexrelid
                             and k.conrelid = i.indrelid
                             and k.contype in ('p', 'u', 'x')
   -- columns: one entry a place, null for an expression; expressions: names too, as SQL
   cross join lateral (
         select array_agg(a.attname::text order by place.n) as columns,
                array_agg(
                  coalesce(quote_ident(a.attname), pg_get_indexdef(i.indexrelid, place.n, false))
                  order by place.n) as expressions
           from generate_series(1, i.indnkeyatts::int) place (n)
           left join pg_attribute a
             on a.attrelid = i.indrelid and a.attnum = i.indkey[place.n - 1]) list
),
indexes as (
  select * from every_index where not of_partition
),
policies as (
  select p.oid,
         p.polname::text as name,
         t.oid as table_oid,
         t.name as table_name,
         format('%s (%I)', t.name, p.polname) as object,
         p.polcmd as command,
         p.polpermissive as permissive,
         p.polroles as roles,
         pg_get_expr(p.polqual, p.polrelid) as using_expression,
         pg_get_expr(p.polwithcheck, p.polrelid) as check_expression
    from pg_policy p
    join tables t on t.oid = p.polrelid
),
views as (
  select c.oid,
         format('%I.%I', s.name, c.relname) as name,
         s.name as schema_name,
         c.relname::text as view_name,
         c.relkind = 'm' as materialized,
         c.relowner as owner,
         c.relacl as acl,
         coalesce(
           (select o.option_value::boolean
              from pg_options_to_table(c.reloptions) o
             where o.option_name = 'security_invoker'), false) as security_invoker,
         obj_description(c.oid, 'pg_class') as comment
    from pg_class c
    join schemas s on s.oid = c.relnamespace
   where c.relkind in ('v', 'm')
     and (c.oid, 'pg_class'::regclass) not in (select objid, classid from extension_members)
),
routines as (
  select p.oid,
         format('%I.%I(%s)', s.name, p.proname, pg_get_function_identity_arguments(p.oid)) as name,
         s.name as schema_name,
         p.proname::text as routine_name,
         p.prosecdef as security_definer,
         p.proconfig as configuration,
         p.provolatile as volatility,
         p.prokind as kind,
         p.proowner as owner,
         p.proacl as acl,
         obj_description(p.oid, 'pg_proc') as comment
    from pg_proc p
    join schemas s on s.oid = p.pronamespace
   where (p.oid, 'pg_proc'::regclass) not in (select objid, classid from extension_members)
),
-- Columns that mark a row as deleted; a table of what was deleted has none.
deletion_marks as (
  select c.*,
         c.stored_type <> 'bool' as moment,
         case when c.stored_type = 'bool' then format('not %I', c.name)
              else format('%I is null', c.name) end as live
    from columns c
    join tables t on t.oid = c.table_oid
   where c.name ~ '^(is_)?(soft_)?deleted(_at|_on|_date|_time)?$'
     and c.stored_type in ('timestamp', 'timestamptz', 'date', 'bool')
     and t.table_name !~ '(^|_)(deleted|deletions?|trash|tombstones?)(_|$)'
),
-- How long the counters of use have run; fewer than 14 days say little about a month's end.
counted as (
  select r.since is null or r.since < now() - interval '14 days' as telling,
         case
           when r.since is null then 'since the counters began'
           when r.since > now() - interval '1 day' then 'in less than a day'
           else format('in %s days', extract(day from now() - r.since))
         end
         || case
              when pg_is_in_recovery() then ', on this standby alone'
              when exists (select 1 from pg_stat_replication) then ', standbys not counted'
              else ''
            end as words
    from (select pg_stat_get_db_stat_reset_time(d.oid) as since
            from pg_database d
           where d.datname = current_database()) r
),
-- Counters of use; those of partitions add up to their table's.
usage as (
  select t.oid as table_oid,
         sum(pg_relation_size(m.oid))::bigint as bytes,
         sum(pg_stat_get_numscans(m.oid))::bigint as sequential_scans,
         sum(pg_stat_get_tuples_returned(m.oid))::bigint as sequential_rows,
         coalesce(sum(
           (select sum(pg_stat_get_numscans(i.indexrelid)) from pg_index i where i.indrelid = m.oid)),
           0)::bigint as index_scans,
         sum(pg_stat_get_tuples_inserted(m.oid))::bigint as inserted,
         sum(pg_stat_get_tuples_updated(m.oid) + pg_stat_get_tuples_deleted(m.oid))::bigint as changed
    from tables t
   cross join lateral (
         select t.oid
          union
         select p.oid
           from partitions p
          where p.whole = t.oid
            and p.oid not in (select oid from locked)) m
   group by t.oid
),
-- Tables whose rows say which tenant they belong to.
tenant_tables as (
  select t.*,
         c.number as tenant_number,
         c.name as tenant_column,
         c.object as tenant_object,
         c.nullable as tenant_nullable,
         c.type_oid as tenant_type_oid
    from tables t
    join columns c on c.table_oid = t.oid
   where c.name = (select tenant_column from settings)
),
-- The tables that the tenant column itself refers to.
tenant_roots as (
  select distinct f.target_oid as oid
    from foreign_keys f
   where f.columns = array[(select tenant_column from settings)]
     and f.target_oid not in (select oid from tenant_tables)
),
-- A column x_id and a table x, xs or xes whose key, the tenant left aside, is one column of its
-- type, where no foreign key of the table or of all its partitions says so.
logical_targets as (
  select t.oid,
         t.schema_name,
         t.name,
         lower(t.table_name) as word,
         k.columns,
         c.name as key_column,
         c.stored_type
    from keys k
    join tables t on t.oid = k.table_oid
    join columns c on c.table_oid = t.oid
                  and c.name = any (k.columns)
                  and c.name is distinct from (select tenant_column from settings)
   where k."primary"
     and cardinality(array_remove(k.columns, (select tenant_column from settings))) = 1
),
logical_references as (
  select distinct on (c.object)
         c.object,
         own.name,
         own.partitioned,
         array(
           select case when key = t.key_column then c.name else key end
             from unnest(t.columns) with ordinality place (key, n)
            order by n) as columns,
         t.name as target_name,
         t.columns as target_columns,
         (select count(*) from relations r where r.of_partition and r.root_oid = own.oid)
           as partitions,
         (select count(distinct f.table_oid)
            from every_foreign_key f
           where f.of_partition
             and f.root_oid = own.oid
             and c.name = any (f.columns)) as declaring
    from columns c
    join tables own on own.oid = c.table_oid
    join logical_targets t
      on t.stored_type = c.stored_type
     and c.name ~ '_(id|uuid|gid)$'
     and regexp_replace(lower(c.name), '_(id|uuid|gid)$', '') in (
           t.word, regexp_replace(t.word, 's$', ''), regexp_replace(t.word, 'es$', ''),
           regexp_replace(t.word, 'ies$', 'y'))
     and (t.key_column in ('id', c.name) or t.key_column ~ '^(uuid|gid)$')
   where t.oid <> c.table_oid
     and c.name is distinct from (select tenant_column from settings)
     and own.table_name !~* '(^|_)(logs?|events?|histor(y|ies)|audit|versions?|archived?|deleted|staging|tmp|temp)(_|$)'
     and coalesce(c.comment, '') !~ '@no-fk\M'
     -- A tenant's row is only found by whoever knows the tenant.
     and (cardinality(t.columns) = 1
          or exists (
               select from columns tenant
                where tenant.table_oid = c.table_oid
                  and tenant.name = (select tenant_column from settings)))
     and not exists (
           select from foreign_keys f where f.table_oid = c.table_oid and c.number = any (f.numbers))
     and not exists (
           select
             from columns kind
            where kind.table_oid = c.table_oid
              and kind.name = regexp_replace(c.name, '_(id|uuid|gid)$', '_type'))
   order by c.object, t.schema_name <> c.schema_name, t.name
)
