set local lock_timeout = '5s';
-- The last two are right: a default is there, or no row.
alter table notes add column kind text not null;
alter table notes add column state text not null default 'open';
alter table bare add column kind text not null;
