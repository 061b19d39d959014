-- What a policy wants to know of the session it asks once a statement: within a sub-select. Outside
-- of one it asks for every row it looks at, unless an index takes the answer, which it does only
-- where the column that leads it is compared with nothing but the session.

set local lock_timeout = '5s';

alter policy audit_logs_visible on audit.audit_logs
  using (project_id is null
      or (select current_setting('app.sees_private', true) = 'on')
      or exists (
           select
             from projects p
            where p.organization_id = audit_logs.organization_id
              and p.id = audit_logs.project_id));

alter policy idempotency_keys_own on idempotency_keys
  using (user_id = coalesce((select nullif(current_setting('app.user_id', true), '')::uuid), user_id));

-- Two permissive policies for reading were joined by OR unseen; now one says it.
drop policy organization_tenants_tenant on organization_tenants;
drop policy organization_tenants_own on organization_tenants;

create policy organization_tenants_visible on organization_tenants
  for select to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
      or account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy organization_tenants_tenant on organization_tenants
  for update to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
