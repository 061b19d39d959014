set local lock_timeout = '5s';
alter table notes alter column size type bigint;
alter table notes alter column title type varchar(200);
alter table notes alter column title type text;
alter table authors alter column id type int;
alter table bare alter column id type int;
truncate authors;
