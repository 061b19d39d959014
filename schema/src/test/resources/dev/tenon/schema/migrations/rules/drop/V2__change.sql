set local lock_timeout = '5s';
drop view titles;
create view titles as select title, body from notes;
drop view sizes;
drop function twice;
drop table authors;
drop table gone;
create table passing (id int);
drop table passing;
