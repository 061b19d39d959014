-- A sequence ends at its own limit, or at that of a column it fills, whichever comes first.
with filled as (
  select s.oid,
         format('%I.%I', n.nspname, s.relname) as name,
         q.seqmax,
         c.object as column_object,
         c.table_name,
         c.name as column_name,
         case c.stored_type when 'int2' then 32767 when 'int4' then 2147483647 end as column_limit
    from pg_class s
    join pg_namespace n on n.oid = s.relnamespace
    join schemas own on own.oid = n.oid
    join pg_sequence q on q.seqrelid = s.oid
    left join (
         select d.objid as sequence_oid, d.refobjid as table_oid, d.refobjsubid as number
           from pg_depend d
          where d.classid = 'pg_class'::regclass
            and d.refclassid = 'pg_class'::regclass
            and d.deptype in ('a', 'i')
          union
         select d.refobjid, a.adrelid, a.adnum
           from pg_depend d
           join pg_attrdef a on a.oid = d.objid
          where d.classid = 'pg_attrdef'::regclass
            and d.refclassid = 'pg_class'::regclass) fills on fills.sequence_oid = s.oid
    left join columns c on c.table_oid = fills.table_oid and c.number = fills.number
   where s.relkind = 'S'
     and q.seqincrement > 0
     and not q.seqcycle
),
spent as (
  select f.*,
         least(f.seqmax, f.column_limit) as limit_value,
         pg_sequence_last_value(f.oid) as last_value
    from filled f
)
select case when s.last_value::numeric / s.limit_value >= 0.9 then 'error' end as severity,
       coalesce(s.column_object, s.name) as object,
       format(
         '%s %% of the numbers up to %s are spent%s.',
         floor(100 * s.last_value::numeric / s.limit_value), s.limit_value,
         case when s.column_limit <= s.seqmax then ', which is all that the column''s type holds' else '' end)
         as detail,
       case
         when s.column_limit <= s.seqmax
           then format('Move %s to bigint: a new column, filled in batches, then swapped, and before that the columns that refer to it', s.column_object)
         else format('alter sequence %s as bigint no maxvalue', s.name)
       end as remedy
  from spent s
 where s.last_value::numeric / s.limit_value >= 0.7
 order by object
