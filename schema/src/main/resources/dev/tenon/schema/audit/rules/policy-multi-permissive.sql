-- ALL stands for each command, public for each role.
with commands (command, word) as (
  values ('r'::"char", 'select'), ('a', 'insert'), ('w', 'update'), ('d', 'delete')
),
spread as (
  select p.table_name, c.word as command, role.oid as role, p.name
    from policies p
    join commands c on p.command in (c.command, '*')
    join tables t on t.oid = p.table_oid
   cross join lateral unnest(p.roles) role (oid)
   where p.permissive
     and t.row_security
),
met as (
  select s.table_name,
         s.command,
         s.role,
         array_agg(distinct other.name order by other.name) as names
    from spread s
    join spread other
      on other.table_name = s.table_name
     and other.command = s.command
     and other.role in (s.role, 0)
   group by s.table_name, s.command, s.role
  having count(distinct other.name) > 1
)
select null as severity,
       table_name as object,
       string_agg(
         distinct format('%s: %s are joined by OR.', command, array_to_string(names, ', ')), ' ')
         as detail,
       'Make them one policy, or make those that narrow the rows restrictive' as remedy
  from met
 group by table_name
