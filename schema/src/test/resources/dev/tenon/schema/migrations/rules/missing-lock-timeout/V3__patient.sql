set local lock_timeout = '5s';
alter table notes add column state text;
