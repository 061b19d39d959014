set local lock_timeout = '5s';
alter table notes add constraint notes_author_fkey foreign key (author) references authors not valid;
insert into notes (title, author) values ('kept', 7);
alter table notes add column kind text;
alter table nots add column kind text;
alter table notes add column state text;
