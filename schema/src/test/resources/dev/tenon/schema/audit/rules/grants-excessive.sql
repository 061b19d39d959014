-- application-role: fixture_grants
create role fixture_grants;
create role fixture_grants_stranger;
create schema open;
grant create on schema open to public;
create schema apps;
grant create on schema apps to fixture_grants;
create table published (id int);
grant select, insert on published to public;
create table emptied (id int);
grant select, insert, truncate, trigger on emptied to fixture_grants;
create function callable() returns int language sql security definer return 1;

create schema mostly;
create table mostly.a (); create table mostly.b (); create table mostly.c ();
create table mostly.d (); create table mostly.odd ();
alter table mostly.odd owner to fixture_grants_stranger;

-- Near misses: what serving needs, revoked, a trigger's function, and the caller's own rights.
create table served (id int);
grant select, insert, update, delete on served to fixture_grants;
create function kept() returns int language sql security definer return 1;
revoke execute on function kept() from public;
create function on_change() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$ begin return null; end $$;
create function ordinary() returns int language sql as $$ select 1 $$;
