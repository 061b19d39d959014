create table tasks (id int primary key, parent int, note text, due date, title text not null, rank int unique);
create index tasks_parent on tasks (parent, title);
create index "tasks note" on tasks (note);
-- Not found: few nulls, none at all, left out, not in front, unique, another method, an expression.
create index tasks_due on tasks (due);
create index tasks_title on tasks (title, parent);
create index tasks_parent_some on tasks (parent) where parent is not null;
create index tasks_parent_block on tasks using brin (parent);
create index tasks_lower on tasks (lower(note));
insert into tasks
select i, nullif(i % 10, 0), case when i % 10 = 0 then 'x' end, case when i % 10 > 0 then date '2020-01-01' end, 'title', i
  from generate_series(1, 100) i;
analyze tasks (note, due);
