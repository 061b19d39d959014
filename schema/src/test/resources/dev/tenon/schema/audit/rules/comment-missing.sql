create table tasks (id int);
create view open_tasks as select * from tasks;
create function due(id int) returns date language sql as $$ select current_date $$;

-- Near misses: explained, and a trigger's.
create table notes (id int);
comment on table notes is 'What somebody wants to remember.';
create function on_change() returns trigger language plpgsql as $$ begin return null; end $$;
create schema old;
do $$ begin
  for i in 1..13 loop
    execute format('create table old.t%s (id int)', lpad(i::text, 2, '0'));
  end loop;
end $$;
