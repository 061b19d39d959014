-- Of several words for one thing the least used are reported, with the most used as the remedy.
with words (thing, name) as (
  values
    ('when a row was made', 'created_at'), ('when a row was made', 'created_on'),
    ('when a row was made', 'creation_date'), ('when a row was made', 'date_created'),
    ('when a row was made', 'create_date'), ('when a row was made', 'create_time'),
    ('when a row was made', 'inserted_at'), ('when a row was made', 'created'),
    ('when a row was changed', 'updated_at'), ('when a row was changed', 'updated_on'),
    ('when a row was changed', 'modified_at'), ('when a row was changed', 'modified'),
    ('when a row was changed', 'last_update'), ('when a row was changed', 'last_modified'),
    ('when a row was changed', 'last_updated'), ('when a row was changed', 'changed_at'),
    ('when a row was deleted', 'deleted_at'), ('when a row was deleted', 'deleted_on'),
    ('when a row was deleted', 'removed_at'), ('when a row was deleted', 'discarded_at'),
    ('the organization', 'organization_id'), ('the organization', 'organisation_id'),
    ('the organization', 'org_id')
),
used as (
  select c.schema_name, w.thing, c.name, count(*) as times, min(c.object) as first
    from columns c
    join words w on w.name = c.name
   group by c.schema_name, w.thing, c.name
),
ranked as (
  select u.*,
         first_value(name) over most as usual,
         sum(times) over (partition by schema_name, thing) as all_times,
         first_value(times) over most as usual_times
    from used u
  window most as (partition by schema_name, thing order by times desc, name)
)
select null as severity,
       c.object,
       format('%s is %s elsewhere in the schema, here it is %s.', initcap(left(r.thing, 1)) || substr(r.thing, 2), r.usual, r.name)
         as detail,
       format('Rename it to %I', r.usual) as remedy
  from ranked r
  join columns c on c.schema_name = r.schema_name and c.name = r.name
 where r.name <> r.usual
   and r.usual_times >= 3
   and r.times * 2 <= r.usual_times
 union all
-- One name for references, of several types.
select null,
       format('%I.*.%I', k.schema_name, k.name),
       format(
         'Columns of this name are of several types: %s.',
         string_agg(format('%s in %s', k.type, k.first), ', ' order by k.times desc, k.type)),
       'Give columns of one name one type'
  from (select c.schema_name, c.name, y.type, count(*) as times, min(c.table_name) as first
          from columns c
         cross join lateral (
               select case when c.stored_type = 'varchar' then 'text'
                           else format_type(c.stored_type_oid, null) end as type) y
         where c.name ~ '_(id|uuid|gid|at|on)$'
         group by c.schema_name, c.name, y.type) k
 group by k.schema_name, k.name
having count(*) > 1
