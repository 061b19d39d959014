-- A word search: a statement names a column if the column's name is among its words.
with texts as (
  select s.queryid,
         lower(s.query) as text,
         s.query ~* '^\s*insert\M' and s.query !~* '\m(select|returning)\M' as writes_only
    from data_statements s
),
words as (
  select distinct t.queryid, t.writes_only, word[1] as word
    from texts t
   cross join lateral regexp_matches(t.text, '[a-z_][a-z0-9_$]*', 'g') word
),
about as (
  select t.oid as table_oid, w.queryid, w.writes_only, x.text
    from tables t
    join words w on w.word = lower(t.table_name)
    join texts x on x.queryid = w.queryid
)
select null as severity,
       c.object,
       format(
         'None of the %s recorded statements that read %s names it, %s.',
         count(distinct a.queryid), c.table_name, (select words from recorded)) as detail,
       format(
         'Search the code for it, then comment on column %s is ''@deprecated …'', and drop it later',
         c.object) as remedy
  from columns c
  join about a on a.table_oid = c.table_oid
              and not a.writes_only
 where not c.inherited
   -- A star, or the row as a whole, reads what it does not name.
   and not exists (
         select 1
           from about star
          where star.table_oid = c.table_oid
            and not star.writes_only
            and star.text ~ '(select|returning|,)\s+(distinct\s+)?([a-z_][a-z0-9_$]*\.)?\*|to_jsonb?\(|row_to_json\(')
   and not exists (
         select 1
           from about named
           join words w on w.queryid = named.queryid and w.word = lower(c.name)
          where named.table_oid = c.table_oid
            and not named.writes_only)
   and not exists (
         select 1 from foreign_keys f where f.table_oid = c.table_oid and c.number = any (f.numbers))
   and not exists (
         select 1 from keys k where k.table_oid = c.table_oid and c.number = any (k.numbers))
 group by c.object, c.table_name
having count(distinct a.queryid) >= 3
 order by c.object
