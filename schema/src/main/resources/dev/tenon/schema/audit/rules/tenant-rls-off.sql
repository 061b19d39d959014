select null as severity,
       name as object,
       format('It has %s, and row-level security is off: any query without the tenant sees all tenants.', tenant_column)
         as detail,
       format('alter table %s enable row level security, force row level security; then create policies', name)
         as remedy
  from tenant_tables
 where not row_security
