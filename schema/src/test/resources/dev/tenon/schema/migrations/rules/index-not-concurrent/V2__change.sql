set local lock_timeout = '5s';
create index notes_author_idx on notes (author);
alter table notes add constraint notes_title_key unique (title);
create index authors_name_idx on authors (name);
create index bare_note_idx on bare (note);
reindex table notes;
create index visits_place_idx on visits (place);
