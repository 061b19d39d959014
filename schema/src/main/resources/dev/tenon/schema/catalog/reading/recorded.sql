-- The name after "from" gives way to the view in the schema that the extension lives in. Questions
-- to the catalog, such as those of this program, are none of an application's.
select s.queryid::text as id,
       min(s.query) as query
  from pg_statements s
  join pg_database d on d.oid = s.dbid
 where d.datname = current_database()
   and s.queryid is not null
   and s.query !~* '\m(pg_catalog|information_schema|pg_stat\w*|pg_(class|attribute|namespace|index|constraint|type|proc|database|roles|settings))\M'
 group by s.queryid
 order by sum(s.total_exec_time) desc
