set local lock_timeout = '5s';
alter table notes add column kind text;
alter table nots add column kind text;
alter table notes add column state text;
