with ages as (
  select t.name as object,
         max(age(c.relfrozenxid)) as transactions,
         max(mxid_age(c.relminmxid)) as multixacts
    from tables t
   cross join lateral (
         select t.oid
          union
         select p.oid from partitions p where p.whole = t.oid and p.leaf) m
    join pg_class own on own.oid = m.oid
    join pg_class c on c.oid in (own.oid, own.reltoastrelid) and c.relkind in ('r', 't')
   group by t.name
)
select case
         when a.transactions >= 1000000000 or a.multixacts >= 1000000000 then 'error'
       end as severity,
       a.object,
       format(
         'Its oldest row was frozen %s million %s ago; at 2100 million the server stops writing.',
         greatest(a.transactions, a.multixacts) / 1000000,
         case when a.transactions >= a.multixacts then 'transactions' else 'multixacts' end) as detail,
       format(
         'vacuum (freeze) %s, and end what holds the horizon: old transactions, prepared ones, unused replication slots',
         a.object) as remedy
  from ages a
 where a.transactions >= 2 * current_setting('autovacuum_freeze_max_age')::bigint
    or a.multixacts >= 2 * current_setting('autovacuum_multixact_freeze_max_age')::bigint
    or greatest(a.transactions, a.multixacts) >= 1000000000
 order by a.object
