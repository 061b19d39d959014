create function careless() returns int language sql security definer as $$ select 1 $$;
create procedure careless_too(n int) language sql security definer set work_mem = '1MB' as $$ select 1 $$;

-- Near misses: pinned, bound when made, and with the caller's rights.
create function pinned() returns int language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select 1 $$;
create function bound() returns int language sql security definer return 1;
create function ordinary() returns int language sql as $$ select 1 $$;
