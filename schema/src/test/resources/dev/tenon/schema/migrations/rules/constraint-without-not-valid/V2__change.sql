set local lock_timeout = '5s';
alter table notes add constraint notes_size_check check (size > 0);
alter table notes add constraint notes_author_fk foreign key (author) references authors (id);
alter table notes add constraint notes_body_check check (body <> '') not valid;
alter table notes validate constraint notes_body_check;
alter table bare add constraint bare_check check (note <> '');
