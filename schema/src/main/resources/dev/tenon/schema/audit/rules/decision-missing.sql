-- Only where decisions are noted at all.
select null as severity,
       t.name as object,
       'Its comment names no decision (@adr), as those of other tables of the schema do.' as detail,
       'Name the decision record behind the table in its comment: @adr 0007' as remedy
  from tables t
 where coalesce(t.comment, '') !~ '@adr\M'
   and (select count(*) filter (where other.comment ~ '@adr\M') > 0.5 * count(*)
          from tables other
         where other.schema_name = t.schema_name)
