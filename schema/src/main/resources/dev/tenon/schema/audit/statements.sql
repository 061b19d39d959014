,
-- What pg_stat_statements knows of this database.
statements as (
  select s.*
    from pg_stat_statements s
    join pg_database d on d.oid = s.dbid
   where d.datname = current_database()
)
