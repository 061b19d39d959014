create table notes (id bigint primary key, title text, body text, size int, kind text, name text);
create table authors (id bigint primary key, name text, age int, born date);
create table drafts (id bigint primary key, title text);
create table boxes (id bigint primary key);
create table kept (id bigint primary key, title text);
create type mood as enum ('glad', 'sad');
create function twice(n int) returns int language sql as 'select n * 2';
create function heading() returns text language sql as 'select title from notes limit 1';
create function titled() returns trigger language plpgsql as $$
begin
  new.title := trim(new.title);
  return new;
end $$;
create trigger titled before insert on notes for each row execute function titled();
create function elsewhere() returns trigger language plpgsql as $$
begin
  perform 1 from notes where id = new.id;
  new.title := '';
  return new;
end $$;
create trigger elsewhere before insert on drafts for each row execute function elsewhere();
create function sized() returns int language plpgsql as $$
declare
  note notes%rowtype;
  most notes.size%type;
begin
  for note in select * from notes loop
    if note.size > 3 then
      return note.size;
    end if;
  end loop;
  return most;
end $$;
create function sent(k text) returns void language plpgsql as $$
begin
  execute format('update notes set kind = %L', k) using k;
end $$;
create function doubled() returns int language plpgsql as $$
declare
  how mood := 'glad';
begin
  perform twice(3);
  return (select count(*) from authors join drafts using (id));
end $$;
create function named() returns text language sql as
  'select name from notes where id in (select id from authors)';
create function aged() returns int language sql as $$
  with boxes as (select age from authors) select max(age) from boxes
$$;
create function mended() returns text language sql as 'select title from kept';
create function held() returns date language sql return (select max(born) from authors);
create function cast_to() returns regclass language sql as $$ select 'drafts'::regclass $$;
create table pens (id bigint primary key, note text);
create table inks (id bigint primary key, note text);
create table letters (id bigint primary key, heading text, hint text, gist text);
create table sheets (id bigint primary key, heading text);
create function each_by_x() returns void language plpgsql as $$
declare
  first text;
begin
  select x.heading into first from sheets x limit 1;
  update letters x set id = id + 1;
end $$;
create function refused() returns void language plpgsql as $$
begin
  if exists (select from letters) then
    raise exception 'update letters set gist = %', 3 using hint = 'Write less.';
  end if;
  raise notice 'select gist from letters';
end $$;
create function either() returns text language sql as 'select note from inks where id in (select id from pens)';
