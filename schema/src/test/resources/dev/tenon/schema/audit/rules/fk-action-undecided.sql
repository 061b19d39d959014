create table parents (id int primary key);
create table children (
  undecided int constraint children_undecided references parents,
  -- near misses: decided, and explained
  restricted int references parents on delete restrict,
  cascading int references parents on delete cascade,
  explained int constraint children_explained references parents);
comment on constraint children_explained on children is 'Checked at commit, so that both can go at once.';
create schema old;
do $$ begin
  for i in 1..13 loop
    execute format('create table old.t%s (parent int references parents)', lpad(i::text, 2, '0'));
  end loop;
end $$;
