-- Until an installation has an organization, whoever finds it first sets it up. From then on its
-- settings decide whether strangers may sign up.
--
--   TN014  installation_empty   the installation has an organization already

set local lock_timeout = '5s';
set local role tenon_identity;

create function identity.sign_up_first(
  account_id uuid,
  email text,
  password_hash text,
  organization_id uuid,
  organization_name text,
  organization_slug text,
  user_id uuid,
  display_name text) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_variable
begin
  -- There is no organization to serialize on yet: all who try to be the first wait for each other.
  perform guard.serialize('installation_empty', '00000000-0000-0000-0000-000000000000');
  if exists (select from organizations) then
    raise exception 'The installation has an organization already.'
      using errcode = 'TN014', constraint = 'installation_empty';
  end if;
  perform identity.sign_up(
    account_id, email, password_hash, organization_id, organization_name, organization_slug,
    user_id, display_name);
end
$$;

comment on function identity.sign_up_first(uuid, text, text, uuid, text, text, uuid, text) is
  'Signs up as identity.sign_up does, for the first organization of the installation alone; raises installation_empty for every later one.';

grant execute
   on function identity.sign_up_first(uuid, text, text, uuid, text, text, uuid, text)
   to tenon_app;

reset role;
