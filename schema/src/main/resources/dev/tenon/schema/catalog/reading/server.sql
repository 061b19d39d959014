select current_database() as database,
       current_setting('server_version_num')::int as version,
       pg_encoding_to_char(d.encoding) as encoding,
       d.datcollate as collation,
       json_build_object(
         'user', current_user,
         'superuser', r.rolsuper,
         'replica', pg_is_in_recovery(),
         'statistics_since', pg_stat_get_db_stat_reset_time(d.oid)) as session
  from pg_database d
  join pg_roles r on r.rolname = current_user
 where d.datname = current_database()
