-- Of indexes alike in all that queries see, the strictest and most needed one is kept; and on a
-- partition what its table's index made there, which can't be dropped alone.
with alike as (
  select i.*,
         row_number() over same as place,
         first_value(i.index_name) over same as kept
    from every_index i
   where i.usable
     and not i.exclusion
  window same as (
         partition by i.table_oid, i.method, i.numbers, i.expressions, i.opclasses,
                      i.collations, i.options, i.predicate,
                      array(select n from unnest(i.included_numbers) n order by n)
         order by i.part desc,
                  i."primary" desc,
                  exists (select 1 from pg_constraint k where k.conindid = i.oid and k.contype = 'f') desc,
                  i.replica_identity desc,
                  i."unique" desc,
                  i.nulls_not_distinct desc,
                  i.constraint_oid is not null desc,
                  i.oid)
),
superfluous as (
  select a.*,
         case
           when a.constraint_oid is null then format('drop index concurrently %s', a.name)
           else format(
             'alter table %s drop constraint %I',
             a.table_name, (select k.conname from pg_constraint k where k.oid = a.constraint_oid))
         end as remedy
    from alike a
   where a.place > 1
     and not a.part
     and not exists (select 1 from pg_constraint k where k.conindid = a.oid and k.contype = 'f')
)
select null as severity,
       object,
       format('It is the same as %I: every write keeps both up, every read needs one.', kept) as detail,
       remedy
  from superfluous
 where not of_partition
 union all
-- What partitions have beside their table's indexes is told once for the table.
select null,
       format('%s (%s)', root_name, array_to_string(expressions, ', ')),
       format(
         '%s of its partitions %s two alike on it: %s is the same as %I%s.',
         count(distinct table_oid),
         case when count(distinct table_oid) = 1 then 'has' else 'have' end,
         min(name),
         (array_agg(kept order by name))[1],
         case when count(*) > 1 then ', and so on' end),
       min(remedy) || case when count(*) > 1 then '; and so on' else '' end
  from superfluous
 where of_partition
 group by root_name, expressions
 order by object
