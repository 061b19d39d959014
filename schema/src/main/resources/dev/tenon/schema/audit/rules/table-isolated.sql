with found as (
  select t.*, count(*) over (partition by t.schema_name) as in_schema
    from tables t
   where t.comment is null
     and exists (select from foreign_keys)
     and not exists (
           select from foreign_keys f where t.oid in (f.table_oid, f.target_oid))
     -- a key to or from what is locked, which is no table here
     and not exists (
           select
             from pg_constraint k
             join locked l on l.oid in (k.conrelid, k.confrelid)
            where k.contype = 'f'
              and t.oid in (k.conrelid, k.confrelid))
     and not exists (
           select
             from pg_inherits i
             join pg_class c on c.oid = i.inhrelid
            where not c.relispartition
              and t.oid in (i.inhrelid, i.inhparent))
     and t.table_name !~* '(^|_)(settings?|config(uration)?s?|preferences|migrations?|metadata|parameters|properties|versions?|logs?|jobs?|queues?|locks?|cache|sessions?|stats?|statistics?|control|staging|tmp|temp|databasechangelog(lock)?|flyway_schema_history)(_|$)'
)
select null as severity,
       name as object,
       'No foreign key leads to it or from it.' as detail,
       'Add the keys that its columns stand for, or comment on the table why it stands alone'
         as remedy
  from found
 where in_schema <= (select many from thresholds)
 union all
select null,
       quote_ident(schema_name),
       format(
         'No foreign key leads to or from %s of its tables: %s and others.',
         count(*), (array_agg(name order by name))[1]),
       'Add the keys that their columns stand for; fk-missing-logical names some'
  from found
 where in_schema > (select many from thresholds)
 group by schema_name
