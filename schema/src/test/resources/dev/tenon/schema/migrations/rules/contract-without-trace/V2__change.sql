set local lock_timeout = '5s';
alter table notes drop column author;
alter table notes drop column body;
alter table notes drop column size;
