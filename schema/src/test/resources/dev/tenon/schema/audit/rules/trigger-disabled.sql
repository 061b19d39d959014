create function touch() returns trigger language plpgsql as 'begin return new; end';
create table parents (id int primary key);
create table children (id int primary key, parent int references parents, other int references parents);
create trigger touched before update on parents for each row execute function touch();
create trigger stamped before update on parents for each row execute function touch();
create trigger replicated before update on children for each row execute function touch();
alter table parents disable trigger stamped;
-- Not found: on replicas alone is a choice.
alter table children enable replica trigger replicated;
create table rows_in (id int primary key, parent int constraint rows_in_parent references parents);
alter table rows_in disable trigger all;
