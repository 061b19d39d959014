create table providers (id int primary key, name text, city text);
create table keyless (name text, city text);
-- Not found: something is required, or there is nothing else to require.
create table customers (id int primary key, name text not null, city text);
create table members (team int, person int, note text, primary key (team, person));
create table computed (id int primary key, twice int generated always as (id * 2) stored, note text);
