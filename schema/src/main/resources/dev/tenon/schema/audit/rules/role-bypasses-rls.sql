select null as severity,
       quote_ident(r.rolname) as object,
       format(
         'The application''s role %s: no policy binds it.',
         case when r.rolsuper then 'is a superuser' else 'has BYPASSRLS' end) as detail,
       format('alter role %I nosuperuser nobypassrls', r.rolname) as remedy
  from settings s
  join pg_roles r on r.rolname = s.application_role
 where r.rolsuper
    or r.rolbypassrls
