create table a (id int); comment on table a is 'First. @adr 0001';
create table b (id int); comment on table b is 'Second. @adr 0002';
create table c (id int); comment on table c is 'Third.';

-- Near miss: a schema in which nobody notes decisions.
create schema old;
create table old.a (id int); comment on table old.a is 'First. @adr 0001';
create table old.b (id int);
create table old.c (id int);
