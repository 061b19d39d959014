-- Comments alone: the decision behind each table that named none, the group that diagrams show it
-- in, and why each policy is there.

set local lock_timeout = '5s';

do $$
declare
  each record;
begin
  for each in
    select named.relation, named.tags
      from (values
        ('billing.invoices', '@adr 0033'),
        ('billing.payment_references', '@adr 0033'),
        ('billing.subscriptions', '@adr 0033'),
        ('jobs.scheduled_tasks', '@adr 0001'),
        ('public.attachments', '@adr 0003, 0009 @group tasks'),
        ('public.comments', '@adr 0003 @group tasks'),
        ('public.import_chunks', '@group imports'),
        ('public.imported_comments', '@group imports'),
        ('public.imported_labels', '@group imports'),
        ('public.imported_tasks', '@group imports'),
        ('public.imports', '@group imports'),
        ('public.invitations', '@group people'),
        ('public.labels', '@adr 0003, 0015 @group tasks'),
        ('public.open_task_labels', '@group tasks'),
        ('public.organization_tenants', '@group people'),
        ('public.organizations', '@group people'),
        ('public.project_members', '@group projects'),
        ('public.projects', '@group projects'),
        ('public.saved_filters', '@adr 0008, 0029 @group projects'),
        ('public.subscription_tiers', '@adr 0022 @group people'),
        ('public.task_assignees', '@adr 0003, 0032 @group tasks'),
        ('public.task_labels', '@adr 0003, 0032 @group tasks'),
        ('public.task_relations', '@adr 0003 @group tasks'),
        ('public.task_status_transitions', '@adr 0015 @group projects'),
        ('public.task_statuses', '@adr 0015 @group projects'),
        ('public.tasks', '@adr 0003, 0015 @group tasks'),
        ('public.team_members', '@adr 0034 @group people'),
        ('public.teams', '@adr 0034 @group people'),
        ('public.users', '@group people')
      ) named (relation, tags)
  loop
    execute format(
      'comment on table %s is %L',
      each.relation,
      obj_description(each.relation::regclass, 'pg_class') || ' ' || each.tags);
  end loop;
end
$$;

-- A policy is called after its table and what it is for. Where two would do, the longer name counts.
do $$
declare
  each record;
begin
  for each in
    select distinct on (p.schemaname, p.tablename, p.policyname)
           p.schemaname, p.tablename, p.policyname, t.tableowner, meant.why
      from pg_policies p
      join pg_tables t on t.schemaname = p.schemaname and t.tablename = p.tablename
      join (values
        ('append', 'The trigger that records changes writes, and nobody else.'),
        ('billing', 'Billing works across organizations.'),
        ('guard', 'Rules must see more of an organization than their caller does.'),
        ('identity', 'Signing in looks at all organizations, before it knows which it will be.'),
        ('own', 'The rows of whoever asks; those of all where nobody is signed in.'),
        ('purge', 'Only what has been in the trash for as long as the tier says goes for good.'),
        ('related_visible', 'The other task''s project must be seen as well.'),
        ('tenant', 'The rows of the transaction''s organization, and of no other.'),
        ('visible', 'Only what is in a project that the acting user sees.'),
        ('visible_update', 'Who doesn''t see a project changes nothing in it.')
      ) meant (word, why) on p.policyname like '%\_' || meant.word
     order by p.schemaname, p.tablename, p.policyname, length(meant.word) desc
  loop
    execute format('set local role %I', each.tableowner);
    execute format(
      'comment on policy %I on %I.%I is %L',
      each.policyname, each.schemaname, each.tablename, each.why);
    reset role;
  end loop;
end
$$;

comment on policy audit_logs_visible on audit.audit_logs is
  'What happened in a project is for those who see it; of a purged one, for those who see all.';
comment on policy saved_filters_visible on saved_filters is
  'One''s own filters and shared ones, in projects that one sees.';
comment on policy organization_tenants_visible on organization_tenants is
  'The people of the organization, and the organizations of the account that asks.';
