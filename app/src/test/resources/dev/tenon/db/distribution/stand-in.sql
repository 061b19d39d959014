-- Stands in for Citus on one node: it moves no row, and refuses a table for the reasons for which
-- Citus 13 does, as far as its sources tell them (create_distributed_table.c, policy.c,
-- foreign_constraint.c). Rows are copied into shards that have policies and triggers by then.

-- Citus 13 keeps the column by its number and groups of tables by theirs; names do here.
create table public.pg_dist_partition (
  logicalrelid   regclass  not null,
  tenant_column  name,
  colocation     regclass,
  constraint pg_dist_partition_pkey primary key (logicalrelid)
);
grant select, insert on public.pg_dist_partition to public;

create function public.refuse(relation regclass, tenant_column text) returns void
  language plpgsql
as $$
declare
  reason text;
begin
  if relation::text = current_setting('stand_in.fails_at', true) then
    raise exception 'connection to the node was lost';
  end if;
  select case
           when exists (select from public.pg_dist_partition d where d.logicalrelid = relation)
             then 'is distributed already'
           when not pg_has_role(current_user, c.relowner, 'usage')
             then 'is not owned by ' || current_user
           when exists (
             select from pg_constraint k where k.contype = 'f' and relation in (k.conrelid, k.confrelid))
             then 'has foreign keys'
           when exists (
             select
               from pg_policy p
              where p.polrelid = relation
                and concat(p.polqual, p.polwithcheck) like '%{SUBLINK %')
             then 'has a policy with a subquery'
           when exists (
             select from pg_trigger t where t.tgrelid = relation and not t.tgisinternal and t.tgenabled <> 'D')
             then 'would fire its triggers for each row copied'
           when exists (
             select
               from pg_class f
              where f.relforcerowsecurity
                and (f.oid = relation
                  or f.oid in (select inhrelid from pg_inherits where inhparent = relation)))
             then 'takes no COPY from its owner'
           when tenant_column is not null and exists (
             select
               from pg_index i
              where i.indrelid = relation
                and (i.indisunique or i.indisexclusion)
                and not exists (
                      select
                        from unnest(i.indkey) with ordinality as keys (number, position)
                        join pg_attribute a on a.attrelid = relation and a.attnum = keys.number
                        left join pg_constraint k on k.conindid = i.indexrelid and k.contype = 'x'
                        left join pg_operator o on o.oid = k.conexclop[keys.position]
                       where a.attname = tenant_column
                         and keys.position <= i.indnkeyatts
                         and coalesce(o.oprname, '=') = '='))
             then 'has a unique rule without ' || tenant_column
         end
    into reason
    from pg_class c
   where c.oid = relation;
  if reason is not null then
    raise exception '% %', relation, reason;
  end if;
end
$$;

create function public.create_reference_table(table_name regclass) returns void
  language plpgsql
as $$
begin
  perform public.refuse(table_name, null);
  insert into public.pg_dist_partition values (table_name, null, null);
end
$$;

create function public.create_distributed_table(
  table_name regclass, distribution_column text, colocate_with text)
  returns void
  language plpgsql
as $$
declare
  beside regclass;
begin
  perform public.refuse(table_name, distribution_column);
  if colocate_with <> 'none' then
    select d.colocation
      into beside
      from public.pg_dist_partition d
     where d.logicalrelid = colocate_with::regclass
       and d.tenant_column is not null;
    if beside is null then
      raise exception '% is not distributed', colocate_with;
    end if;
  end if;
  insert into public.pg_dist_partition
  select family.relation, distribution_column, coalesce(beside, table_name)
    from (select table_name as relation
           union
          select inhrelid from pg_inherits where inhparent = table_name) as family;
end
$$;

create function public.refuse_foreign_keys() returns event_trigger
  language plpgsql
as $$
declare
  found record;
begin
  for found in
    select k.conname as key,
           case
             when k.conname = current_setting('stand_in.refuses_key', true)
               then 'the connection to the node was lost'
             when there.logicalrelid is null
               then 'the referenced table must be a distributed table or a reference table'
             when here.logicalrelid is null
               then 'a local table can''t refer to a distributed one'
             when here.tenant_column is null and there.tenant_column is not null
               then 'a reference table can only refer to reference tables'
             when here.tenant_column is not null and there.tenant_column is not null
                 and here.colocation <> there.colocation
               then 'the tables are not colocated'
             when place.here is not null and k.confdeltype in ('n', 'd')
               then 'SET NULL or SET DEFAULT is not supported in ON DELETE'
             when place.here is not null and k.confupdtype in ('c', 'n', 'd')
               then 'SET NULL, SET DEFAULT or CASCADE is not supported in ON UPDATE'
             when there.tenant_column is not null and place.here is distinct from place.there
               then 'the distribution column must be at the same place on both sides'
           end as reason
      from pg_event_trigger_ddl_commands() c
      join pg_constraint k on k.conrelid = c.objid and c.classid = 'pg_class'::regclass
      left join public.pg_dist_partition here on here.logicalrelid = k.conrelid
      left join public.pg_dist_partition there on there.logicalrelid = k.confrelid
     cross join lateral (
             select max(keys.position) filter (where a.attname = here.tenant_column) as here,
                    max(keys.position) filter (where b.attname = there.tenant_column) as there
               from unnest(k.conkey, k.confkey) with ordinality as keys (here, there, position)
               join pg_attribute a on a.attrelid = k.conrelid and a.attnum = keys.here
               join pg_attribute b on b.attrelid = k.confrelid and b.attnum = keys.there) as place
     where k.contype = 'f'
       and coalesce(here.logicalrelid, there.logicalrelid) is not null
  loop
    if found.reason is not null then
      raise exception 'cannot create foreign key constraint %: %', found.key, found.reason;
    end if;
  end loop;
end
$$;

create event trigger refuse_foreign_keys on ddl_command_end
  when tag in ('ALTER TABLE', 'CREATE TABLE')
  execute function public.refuse_foreign_keys();
