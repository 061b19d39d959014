set local lock_timeout = '5s';
update notes set size = 1;
update notes set size = 2 where id = 1;
update notes set size = (select count(*) from authors where id = 1);
delete from authors;
truncate notes;
delete from bare;
