-- A search ranked up to 5,000 finds of each kind, and read whatever there was to get them: for words
-- that stand in every fourth task that took seconds in an organization of a million. Now it expects
-- how many finds there are, as PostgreSQL does when it plans. Frequent words it looks for in the
-- newest tasks and in a few stretches of older ones, all others in the index of words; and it ranks a
-- few hundred at most. ADR 0032 has the reasons and the measurements.

set local lock_timeout = '5s';
grant select (project_id) on comments to tenon_guard;

set local role tenon_guard;

-- These two go by the index of words, whatever PostgreSQL expects: it knows how frequent words are
-- everywhere, and would walk through all tasks of an organization that lacks them.
create function guard.indexed_tasks(words tsquery, wanted tsquery, most integer)
  returns table (id uuid, title varchar, rank real)
  language sql
  stable
  security definer
  rows 200
  set search_path = pg_catalog, public, pg_temp
  set enable_indexscan = off
  set enable_seqscan = off
as $$
  select t.id, t.title, ts_rank(t.search, indexed_tasks.wanted, 1)
    from tasks t
   where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and t.search @@ indexed_tasks.words
     and t.deleted_at is null
     and t.project_id not in (select guard.hidden_project_ids())
   limit indexed_tasks.most
$$;

comment on function guard.indexed_tasks(tsquery, tsquery, integer) is
  'Up to so many live tasks of the current organization that hold the words, in projects that the acting user sees, as the index of words has them, and how well they hold what is wanted.';

create function guard.indexed_comments(words tsquery, wanted tsquery, most integer)
  returns table (task_id uuid, id uuid, rank real)
  language sql
  stable
  security definer
  rows 200
  set search_path = pg_catalog, public, pg_temp
  set enable_indexscan = off
  set enable_seqscan = off
as $$
  select c.task_id, c.id, ts_rank(c.search, indexed_comments.wanted, 1)
    from comments c
   where c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and c.search @@ indexed_comments.words
     and c.deleted_at is null
     and c.project_id not in (select guard.hidden_project_ids())
   limit indexed_comments.most
$$;

comment on function guard.indexed_comments(tsquery, tsquery, integer) is
  'Up to so many comments of the current organization that hold the words, in projects that the acting user sees, as the index of words has them, and how well they hold what is wanted.';

create function guard.last_id(days integer) returns uuid
  language sql
  stable
  set search_path = pg_catalog, pg_temp
return (
  lpad(to_hex(((extract(epoch from now()) - days * 86400) * 1000)::bigint), 12, '0')
  || 'ffffffffffffffffffff')::uuid;

comment on function guard.last_id(integer) is
  'No id is greater of what was made until so many days ago.';

create function guard.expected_finds(words tsquery) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  plan json;
begin
  execute format(
    'explain (format json)
     select from tasks
      where organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid
        and search @@ %L::tsquery
        and deleted_at is null',
    words) into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end
$$;

comment on function guard.expected_finds(tsquery) is
  'In how many tasks of the current organization PostgreSQL expects these words, without a look at any.';

create function guard.recent_tasks(words tsquery, wanted tsquery)
  returns table (id uuid, title varchar, rank real)
  language sql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
as $$
  select distinct on (k.id) k.id, k.title, ts_rank(k.search, recent_tasks.wanted, 1)
    from unnest('{-1,14,60,180,365}'::integer[]) as stretch (days)
   cross join lateral (
          select t.id, t.project_id, t.title, t.search
            from tasks t
           where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
             and t.id <= guard.last_id(stretch.days)
             and t.deleted_at is null
           order by t.id desc
           limit 80) k
   where k.search @@ recent_tasks.words
     and k.project_id not in (select guard.hidden_project_ids())
$$;

comment on function guard.recent_tasks(tsquery, tsquery) is
  'Which hold the words among the 80 newest live tasks of the current organization, and among 80 each that were the newest two weeks, two months, half a year and a year ago: since the newest may have been made all at once. As guard.indexed_tasks else.';

create function guard.recent_comments(words tsquery, wanted tsquery)
  returns table (task_id uuid, id uuid, rank real)
  language sql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
as $$
  select distinct on (k.id) k.task_id, k.id, ts_rank(k.search, recent_comments.wanted, 1)
    from unnest('{-1,14,60,180,365}'::integer[]) as stretch (days)
   cross join lateral (
          select c.id, c.project_id, c.task_id, c.search
            from comments c
           where c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
             and c.id <= guard.last_id(stretch.days)
             and c.deleted_at is null
           order by c.id desc
           limit 80) k
   where k.search @@ recent_comments.words
     and k.project_id not in (select guard.hidden_project_ids())
$$;

comment on function guard.recent_comments(tsquery, tsquery) is
  'As guard.recent_tasks, of comments.';

drop function guard.search(text);

create function guard.search(query text, most integer)
  returns table (task_id uuid, comment_id uuid, relevance integer)
  language plpgsql
  stable
  security definer
  rows 200
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  words constant tsquery := websearch_to_tsquery('english', query);
  -- What is not wanted says nothing about how well the rest is found.
  wanted constant tsquery := websearch_to_tsquery(
    'english', regexp_replace(query, '(^|\s)-("[^"]*"|\S+)', ' ', 'g'));
  part constant text :=
    '%' || replace(replace(replace(btrim(query), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  few constant integer := most / 7;
  frequent constant boolean := guard.expected_finds(words) > most;
begin
  return query
    with recent_task as materialized (
      select r.id, r.title, r.rank
        from guard.recent_tasks(words, wanted) r
       where frequent),
    task as materialized (
      select r.id, r.title, r.rank
        from recent_task r
      union
      select i.id, i.title, i.rank
        from guard.indexed_tasks(words, wanted, most) i
       where (select count(*) from recent_task) < few),
    titled_task as materialized (
      select t.id
        from tasks t
       where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
         and t.title ilike part
         and t.deleted_at is null
         and t.project_id not in (select guard.hidden_project_ids())
         and btrim(query) <> ''
         and (select count(*) from task) < few
       limit most),
    recent_comment as materialized (
      select r.task_id, r.id, r.rank
        from guard.recent_comments(words, wanted) r
       where frequent),
    comment as materialized (
      select r.task_id, r.id, r.rank
        from recent_comment r
      union
      select i.task_id, i.id, i.rank
        from guard.indexed_comments(words, wanted, most) i
       where (select count(*) from recent_comment) < few),
    found (task_id, comment_id, rank) as (
      select t.id, null::uuid,
             t.rank + case when t.title ilike part and btrim(query) <> '' then 0.5 else 0 end
        from task t
      union all
      select t.id, null, 0.5
        from titled_task t
       where t.id not in (select found.id from task found)
      union all
      select c.task_id, c.id, c.rank
        from comment c)
    select f.task_id,
           (array_agg(f.comment_id order by f.rank desc, f.comment_id)
              filter (where f.comment_id is not null))[1],
           ((coalesce(sum(f.rank) filter (where f.comment_id is null), 0)
             + coalesce(max(f.rank) filter (where f.comment_id is not null), 0)) * 1e6)::integer
      from found f
     group by f.task_id
     order by 3 desc, 1 desc
     limit most;
end
$$;

comment on function guard.search(text, integer) is
  'The best tasks of the current organization that a search finds in title, description or comments, in projects that the acting user sees, each with the comment that answers best, and how well it does: words of the title weigh most, a title that holds the query as it stands more still. Titles are searched for parts of words too where few tasks hold the words: a seventh of the most that are asked for. Of each kind that many finds are ranked; of words that more tasks are expected to hold, those that guard.recent_tasks and guard.recent_comments find, where they are more than few. Finds may lie in the trash: join tasks and comments.';

grant execute on function guard.search(text, integer) to tenon_app;

reset role;
