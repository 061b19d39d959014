-- Unique within a parent that belongs to a tenant is unique within the tenant. Random values are
-- meant to be unique everywhere.
select null as severity,
       i.object,
       format(
         'Unique over (%s) for all tenants at once: one can''t use what another has, and learns that it is taken.',
         array_to_string(i.expressions, ', ')) as detail,
       format(
         'Make it unique over (%s, %s)', quote_ident(t.tenant_column),
         array_to_string(i.expressions, ', ')) as remedy
  from tenant_tables t
  join indexes i on i.table_oid = t.oid
 where i."unique"
   and not i."primary"
   and not t.tenant_number = any (i.numbers)
   and not exists (
         select
           from foreign_keys f
          where f.table_oid = t.oid
            and f.numbers && i.numbers)
   and not exists (
         select
           from keys k
          where k.table_oid = t.oid
            and k."primary"
            and cardinality(array_remove(k.numbers, t.tenant_number)) > 0
            and i.numbers @> array_remove(k.numbers, t.tenant_number))
   and not exists (
         select
           from columns c
          where c.table_oid = t.oid
            and c.number = any (i.numbers)
            and (c.stored_type in ('uuid', 'bool')
                 or c.identity
                 or t.table_name ~* '(api|access)_?(key|token)s?$'
                 or c.name ~* '(token|secret|hash|digest|uuid|guid|nonce|signature|fingerprint|idempotency)'
                 or c.name ~* '^(external|provider|stripe|remote).*_id$'))
