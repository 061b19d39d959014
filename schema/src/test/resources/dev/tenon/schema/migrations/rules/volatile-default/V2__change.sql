set local lock_timeout = '5s';
alter table notes add column token uuid default gen_random_uuid();
alter table notes add column made timestamptz default now();
alter table notes add column twice int generated always as (size * 2) stored;
alter table bare add column token uuid default gen_random_uuid();
