-- The name after "from" gives way to the view in the schema that the extension lives in.
select s.queryid::text as id,
       min(s.query) as query
  from pg_statements s
  join pg_database d on d.oid = s.dbid
 where d.datname = current_database()
   and s.queryid is not null
 group by s.queryid
 order by sum(s.total_exec_time) desc
