create table users (id int primary key);
create table posts (author int references users);
create table remainders (id int primary key);

-- Near misses: by name, by inheritance, and explained.
create table animals (id int primary key);
create table dogs (breed text) inherits (animals);
create table app_settings (name text primary key);
create table weather (at timestamptz primary key);
comment on table weather is 'What the station measured; it belongs to nobody.';
create schema old;
do $$ begin
  for i in 1..13 loop
    execute format('create table old.t%s (id int)', lpad(i::text, 2, '0'));
  end loop;
end $$;
