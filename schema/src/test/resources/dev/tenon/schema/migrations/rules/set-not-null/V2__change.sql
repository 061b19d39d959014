set local lock_timeout = '5s';
alter table notes alter column title set not null;
alter table notes add constraint c check (size is not null) not valid;
alter table notes validate constraint c;
alter table notes alter column size set not null;
alter table bare alter column note set not null;
