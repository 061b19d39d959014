-- What stands behind the columns of a foreign table.
select format('%I.%I', n.nspname, c.relname) as makes,
       format(
         E'\nserver %I%s',
         s.srvname,
         E'\noptions ('
           || (select string_agg(format('%I %L', o.option_name, o.option_value), ', ')
                 from pg_options_to_table(f.ftoptions) o)
           || ')') as sql
  from pg_foreign_table f
  join pg_foreign_server s on s.oid = f.ftserver
  join pg_class c on c.oid = f.ftrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any (:schemas)
 order by makes
