-- Collations, ranges, aggregates, text searches and foreign servers: what the catalog does not tell
-- of. The servers' wrapper is one that reaches nothing.
with extensions as (
  select classid, objid
    from pg_depend
   where deptype = 'e'
)
select format('collation %I.%I', n.nspname, c.collname) as makes,
       format(
         'create collation %I.%I (provider = %s, locale = %L, deterministic = %s)',
         n.nspname, c.collname,
         case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end,
         coalesce(
           to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate),
         case when c.collisdeterministic then 'true' else 'false' end) as sql
  from pg_collation c
  join pg_namespace n on n.oid = c.collnamespace
 where n.nspname = any (:schemas)
   and c.oid not in (select objid from extensions where classid = 'pg_collation'::regclass)
 union all
select format('range %I.%I', n.nspname, t.typname),
       format(
         'create type %I.%I as range (subtype = %s)',
         n.nspname, t.typname, format_type(r.rngsubtype, null))
  from pg_range r
  join pg_type t on t.oid = r.rngtypid
  join pg_namespace n on n.oid = t.typnamespace
 where n.nspname = any (:schemas)
   and t.oid not in (select objid from extensions where classid = 'pg_type'::regclass)
 union all
select format('aggregate %I.%I(%s)', n.nspname, p.proname,
              pg_get_function_identity_arguments(p.oid)),
       format(
         'create aggregate %I.%I(%s) (sfunc = %s, stype = %s%s%s%s%s)',
         n.nspname, p.proname,
         coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*'),
         a.aggtransfn::regproc,
         format_type(a.aggtranstype, null),
         case when a.aggfinalfn <> 0 then format(', finalfunc = %s', a.aggfinalfn::regproc)
              else '' end,
         case when a.aggcombinefn <> 0 then format(', combinefunc = %s', a.aggcombinefn::regproc)
              else '' end,
         case when a.agginitval is not null then format(', initcond = %L', a.agginitval)
              else '' end,
         case when p.proparallel = 's' then ', parallel = safe' else '' end)
  from pg_aggregate a
  join pg_proc p on p.oid = a.aggfnoid
  join pg_namespace n on n.oid = p.pronamespace
 where n.nspname = any (:schemas)
   and p.oid not in (select objid from extensions where classid = 'pg_proc'::regclass)
 union all
select format('text search dictionary %I.%I', n.nspname, d.dictname),
       format(
         'create text search dictionary %I.%I (template = %I.%I%s)',
         n.nspname, d.dictname, tn.nspname, t.tmplname, coalesce(', ' || d.dictinitoption, ''))
  from pg_ts_dict d
  join pg_namespace n on n.oid = d.dictnamespace
  join pg_ts_template t on t.oid = d.dicttemplate
  join pg_namespace tn on tn.oid = t.tmplnamespace
 where n.nspname = any (:schemas)
   and d.oid not in (select objid from extensions where classid = 'pg_ts_dict'::regclass)
 union all
select format('text search configuration %I.%I', n.nspname, c.cfgname),
       format(
         'create text search configuration %I.%I (parser = %I.%I)',
         n.nspname, c.cfgname, pn.nspname, p.prsname)
  from pg_ts_config c
  join pg_namespace n on n.oid = c.cfgnamespace
  join pg_ts_parser p on p.oid = c.cfgparser
  join pg_namespace pn on pn.oid = p.prsnamespace
 where n.nspname = any (:schemas)
   and c.oid not in (select objid from extensions where classid = 'pg_ts_config'::regclass)
 union all
select 'foreign data wrapper', 'create foreign data wrapper tenon_stand_in'
 where exists (select from pg_foreign_server)
 union all
select format('foreign server %I', s.srvname),
       format(
         'create server %I foreign data wrapper tenon_stand_in%s',
         s.srvname,
         ' options ('
           || (select string_agg(format('%I %L', o.option_name, o.option_value), ', ')
                 from pg_options_to_table(s.srvoptions) o)
           || ')')
  from pg_foreign_server s
 union all
select format('owner of the foreign server %I', s.srvname),
       format('alter server %I owner to %I', s.srvname, pg_get_userbyid(s.srvowner))
  from pg_foreign_server s
 union all
select format('user mapping of the foreign server %I', m.srvname),
       format(
         'create user mapping for %s server %I',
         case when m.umuser = 0 then 'public' else quote_ident(m.usename) end, m.srvname)
  from pg_user_mappings m
 order by makes
