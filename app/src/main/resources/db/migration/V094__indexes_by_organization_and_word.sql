-- Built while others read and write, and so outside of a transaction. It waits for transactions that
-- are older, and nobody waits for it. Of ten million tasks expect a quarter of an hour on two cores,
-- and 4 to 5 GB more on the disk until the next migration drops the indexes that these replace; a
-- maintenance_work_mem of 1 GB spares time. Where it is broken off, an index is left that PostgreSQL
-- calls invalid and uses for nothing: to migrate again drops it and begins anew.
--
-- What is written anew waits in a list before it is sorted into such an index, and whoever searches
-- reads all of it. It may hold 4 MB, and is emptied by vacuum, which seldom comes to a table of ten
-- million rows: most of the time of a search there went into it. Hence 256 kB; with the least that it
-- can be set to, 64 kB, writing a task would take a tenth longer.

drop index concurrently if exists tasks_words_idx;
create index concurrently tasks_words_idx on tasks
  using gin (guard.words_within(organization_id, search))
  with (gin_pending_list_limit = 256)
  where deleted_at is null;
comment on index tasks_words_idx is 'Full-text search in an organization, through guard.matching_task_ids and guard.search.';

-- Sorted by its bytes: by the rules of a language it would be slower, and lost when those change.
drop index concurrently if exists tasks_letters_idx;
create index concurrently tasks_letters_idx on tasks
  using gin ((guard.letters_within(organization_id, title) collate "C"))
  with (gin_pending_list_limit = 256)
  where deleted_at is null;
comment on index tasks_letters_idx is 'Search for a part of a title in an organization, through guard.titled_tasks.';

drop index concurrently if exists comments_words_idx;
create index concurrently comments_words_idx on comments
  using gin (guard.words_within(organization_id, search))
  with (gin_pending_list_limit = 256)
  where deleted_at is null;
comment on index comments_words_idx is 'Full-text search of comments in an organization, through guard.search.';
