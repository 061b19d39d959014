-- What can only be made when tables and views are there.
select format('statistics %I.%I', n.nspname, s.stxname) as makes,
       pg_get_statisticsobjdef(s.oid) as sql
  from pg_statistic_ext s
  join pg_namespace n on n.oid = s.stxnamespace
 where n.nspname = any (:schemas)
 union all
select format('rule %I on %I.%I', r.rulename, n.nspname, c.relname),
       pg_get_ruledef(r.oid)
  from pg_rewrite r
  join pg_class c on c.oid = r.ev_class
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any (:schemas)
   and r.rulename <> '_RETURN'
 order by makes
