-- One finding for a schema that never keeps a zone: that is a convention, not 400 slips.
with zoned as (
  select exists (select 1 from columns c where c.stored_type = 'timestamptz') as somewhere
)
select null as severity,
       c.object,
       case c.stored_type
         when 'timetz'
           then 'It has an offset without a date, so that it cannot know summer time.'
         else 'It keeps no time zone, in a schema that elsewhere has timestamps with one.'
       end as detail,
       case c.stored_type
         when 'timetz' then 'Use timestamptz, or time beside the name of a zone'
         else format(
           'alter table %s alter column %I type timestamptz using %I at time zone ''UTC'', or whatever zone it was written in; that rewrites the table: where it is large, fill a new column in batches instead',
           c.table_name, c.name, c.name)
       end as remedy
  from columns c
 cross join zoned
 where not c.inherited
   and (c.stored_type = 'timetz' or c.stored_type = 'timestamp' and zoned.somewhere)
 union all
select 'information',
       c.schema_name,
       format('All %s timestamps are without time zone: right as long as every writer is in UTC.', count(*)),
       'Set the time zone of all connections to UTC, or turn the columns into timestamptz table by table'
  from columns c
 cross join zoned
 where not c.inherited
   and c.stored_type = 'timestamp'
   and not zoned.somewhere
 group by c.schema_name
 order by object
