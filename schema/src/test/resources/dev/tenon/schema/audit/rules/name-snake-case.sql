create table "dueDates" (id int, "dueDate" date);
create table plain_name (id int, due_date2 date, _hidden int);
create schema old;
do $$ begin
  for i in 1..13 loop
    execute format('create table old."T%s" (id int)', lpad(i::text, 2, '0'));
  end loop;
end $$;
