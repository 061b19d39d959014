select a.table_len as bytes,
       (a.approx_free_space + a.dead_tuple_len)::bigint as wasted
  from pgstattuple_approx(:table::regclass) a
