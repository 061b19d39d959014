create table tickets (id bigserial primary key);
create schema old;
do $$ begin
  for i in 1..13 loop
    execute format('create table old.t%s (id bigserial primary key)', lpad(i::text, 2, '0'));
  end loop;
end $$;

-- Near misses: identity, and a serial that is no key.
create table modern (id bigint generated always as identity primary key, position serial);
