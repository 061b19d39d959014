set local lock_timeout = '5s';
alter table authors rename to writers;
create view authors as select * from writers;
alter table notes rename column title to heading;
alter table bare rename to nude;
create table fresh (id int);
alter table fresh rename to stale;
alter aggregate joined(text) rename to put_together;
alter type mood rename to temper;
