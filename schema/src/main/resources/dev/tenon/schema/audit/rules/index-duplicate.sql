-- Of indexes alike in all that queries see, the strictest and most needed one is kept.
with alike as (
  select i.*,
         row_number() over same as place,
         first_value(i.index_name) over same as kept
    from indexes i
   where i.usable
     and not i.exclusion
  window same as (
         partition by i.table_oid, i.method, i.numbers, i.expressions, i.opclasses,
                      i.collations, i.options, i.predicate,
                      array(select n from unnest(i.included_numbers) n order by n)
         order by i."primary" desc,
                  exists (select 1 from pg_constraint k where k.conindid = i.oid and k.contype = 'f') desc,
                  i.replica_identity desc,
                  i."unique" desc,
                  i.nulls_not_distinct desc,
                  i.constraint_oid is not null desc,
                  i.oid)
)
select null as severity,
       a.object,
       format('It is the same as %I: every write keeps both up, every read needs one.', a.kept) as detail,
       case
         when a.constraint_oid is null then format('drop index concurrently %s', a.name)
         else format(
           'alter table %s drop constraint %I',
           a.table_name, (select k.conname from pg_constraint k where k.oid = a.constraint_oid))
       end as remedy
  from alike a
 where a.place > 1
   and not exists (select 1 from pg_constraint k where k.conindid = a.oid and k.contype = 'f')
 order by a.object
