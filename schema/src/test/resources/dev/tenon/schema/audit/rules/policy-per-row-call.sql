create function who() returns int language sql stable as $$ select 1 $$;
create function may_see(id int) returns boolean language plpgsql stable as $$ begin return true; end $$;
create table tasks (id int, tenant int, owner int);
create index tasks_tenant on tasks (tenant);
alter table tasks enable row level security;
create policy tasks_setting on tasks using (owner = current_setting('app.user')::int);
create policy tasks_function on tasks using (owner = who());
create policy tasks_row on tasks using (tenant = who() and may_see(id));
create policy tasks_other_column on tasks using (tenant = coalesce(who(), tenant));

-- Near misses: asked once, through an index, in words only, and immutable.
create policy tasks_once on tasks
  using (owner = (select who()) and id in (select id from tasks where may_see(id)));
create policy tasks_index on tasks using (tenant = nullif(current_setting('app.tenant', true), '')::int);
create policy tasks_words on tasks using (owner::text = 'who()');
create policy tasks_immutable on tasks using (owner = abs(id));
