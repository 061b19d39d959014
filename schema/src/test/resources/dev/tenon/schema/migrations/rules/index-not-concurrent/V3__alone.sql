create index concurrently notes_size_idx on notes (size);
