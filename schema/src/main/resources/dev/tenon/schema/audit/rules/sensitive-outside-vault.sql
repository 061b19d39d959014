-- A schema is a vault by its name, or because the application can't read the column. Where there
-- is no vault at all, making one is advice.
with suspects as (
  select c.*,
         coalesce(c.comment, '') ~ '@sensitive\M' as tagged,
         c.stored_type in ('text', 'varchar', 'bpchar', 'citext', 'bytea', 'json', 'jsonb')
           and c.name !~* '^(is|has)_'
           and c.name ~* '(^|_)(password|passwd|passphrase|secrets?|private_?key|api_?key|(access|refresh|session|auth|id|device|reset|confirmation|remember|invite|invitation)_token|token|token_(hash|digest)|otp|cvv|cvc|ssn|card_?number|iban|pin)(_?(hash|digest|encrypted|ciphertext|salt))?$'
           as named
    from columns c
   cross join settings s
   where not c.schema_name = any (s.vault_schemas)
     and (s.application_role is null
          or has_column_privilege(s.application_role, c.table_oid, c.number, 'select'))
)
select case
         when named and exists (
                select from schemas n cross join settings s where n.name = any (s.vault_schemas))
           then 'error'
         else 'warning'
       end as severity,
       c.object,
       case
         when c.named then 'By its name it holds a secret, among data that everybody reads.'
         else 'It is marked @sensitive, in a table without row-level security.'
       end as detail,
       case
         when c.named then 'Move it into a table in a schema that only the functions using it may read, and keep a hash rather than the value'
         else format('Move it into a schema of its own, or alter table %s enable row level security', c.table_name)
       end as remedy
  from suspects c
  join tables t on t.oid = c.table_oid
 where c.named
    or (c.tagged and not t.row_security)
