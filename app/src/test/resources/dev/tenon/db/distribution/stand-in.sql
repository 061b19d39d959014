-- Stands in for Citus on one node: it moves no row, and refuses a table for the reasons for which
-- Citus 13 does, as far as its sources tell them (create_distributed_table.c, policy.c,
-- foreign_constraint.c). Rows are copied into shards that have policies and triggers by then.

create table public.pg_dist_partition (logicalrelid regclass not null primary key);
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
                and i.indisunique
                and not exists (
                      select
                        from pg_attribute a
                       where a.attrelid = relation
                         and a.attnum = any (i.indkey)
                         and a.attname = tenant_column))
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
  insert into public.pg_dist_partition values (table_name);
end
$$;

create function public.create_distributed_table(
  table_name regclass, distribution_column text, colocate_with text)
  returns void
  language plpgsql
as $$
begin
  perform public.refuse(table_name, distribution_column);
  if colocate_with <> 'none'
      and not exists (select from public.pg_dist_partition where logicalrelid = colocate_with::regclass) then
    raise exception '% is not distributed', colocate_with;
  end if;
  insert into public.pg_dist_partition
  select table_name
   union
  select inhrelid from pg_inherits where inhparent = table_name;
end
$$;
