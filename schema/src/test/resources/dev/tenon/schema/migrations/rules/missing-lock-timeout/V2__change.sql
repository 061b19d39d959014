alter table notes add column kind text;
alter table authors add column kind text;
create table fresh (id int primary key);
savepoint here;
alter table bare add column kind text;
rollback to savepoint here;
