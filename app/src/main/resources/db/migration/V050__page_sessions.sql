-- A page's address names the organization that it is about: two tabs of one browser can be in two
-- organizations. Sessions are found as ever; what differs is only where they act.

set local lock_timeout = '5s';
set local role tenon_identity;

create function identity.find_session_in(token_hash bytea, slug text)
  returns table (
    session_id uuid,
    account_id uuid,
    organization_id uuid,
    user_id uuid,
    user_role text)
  language sql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select s.session_id, s.account_id, m.organization_id, m.user_id, m.role
    from identity.find_session(token_hash) s
    left join lateral (
      select o.id as organization_id, u.id as user_id, u.role::text as role
        from organizations o
        join organization_tenants t
          on t.organization_id = o.id
         and t.account_id = s.account_id
         and t.status = 'active'
        join users u
          on u.organization_id = t.organization_id
         and u.id = t.user_id
         and u.deactivated_at is null
       where o.slug = find_session_in.slug
         and o.deleted_at is null) m on true
$$;

comment on function identity.find_session_in(bytea, text) is
  'The session of a token hash, as it acts in the organization of a slug; organization and user are null where its account may not enter there. No row when the session is over.';

grant execute on function identity.find_session_in(bytea, text) to tenon_app;

reset role;
