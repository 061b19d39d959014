select s.indexrelid as of,
       pg_relation_size(s.indexrelid) as bytes,
       s.idx_scan as scans,
       s.idx_tup_read as entries_read,
       s.idx_tup_fetch as rows_fetched,
       (to_jsonb(s) ->> 'last_idx_scan')::timestamptz as last_scan
  from pg_stat_all_indexes s
 where s.schemaname = any (:schemas)
   and s.relid <> all (cast(:locked as oid[]))
   and s.indexrelid <> all (cast(:locked as oid[]))
