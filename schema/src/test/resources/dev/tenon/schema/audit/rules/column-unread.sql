create schema tools;
create table users (id int primary key, name text, email text, note text, team int, seen timestamptz, whole text);
create table teams (id int primary key, name text, motto text);
create table starred (id int primary key, name text, motto text);
alter table users add foreign key (team) references teams;
-- The statements of this database, as the extension would tell them.
create extension pg_stat_statements schema tools;
alter extension pg_stat_statements drop view tools.pg_stat_statements;
drop view tools.pg_stat_statements;
create view tools.pg_stat_statements as
select d.oid as dbid, s.queryid, s.query, 1 as calls, 1 as rows, 1.0::float as total_exec_time,
       1.0::float as max_exec_time, 0.0::float as stddev_exec_time
  from pg_database d
 cross join (values
       (1, 'select u.name from users u where u.email = $1'),
       (2, 'SELECT "users"."seen" FROM "users" WHERE "users"."id" = $1'),
       (3, 'update users set whole = $1 where id = $2'),
       (4, 'insert into users (id, name, note) values ($1, $2, $3)'),
       (5, 'select name from teams'),
       (6, 'select name from starred'),
       (7, 'select count(*) from starred'),
       (8, 'select s.* from starred s')) s (queryid, query)
 where d.datname = current_database();
alter extension pg_stat_statements drop view tools.pg_stat_statements_info;
drop view tools.pg_stat_statements_info;
create view tools.pg_stat_statements_info as select 0::bigint as dealloc, now() - interval '40 days' as stats_reset;
