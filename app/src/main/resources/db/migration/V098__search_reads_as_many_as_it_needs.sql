-- Frequent words were looked for among 400 tasks and 400 comments. Where that found too few, the index
-- was asked as well, for a list of all that hold the words: of 54,000 tasks in an organization of a
-- million, 44 ms for `report export`, which every twentieth task says. Now as many tasks are looked
-- through as the words are expected to need, ten for each that is ranked at most; for what needs more,
-- the index is asked alone, which spares those 400 looks. ADR 0032 has the measurements.

set local lock_timeout = '5s';
set local role tenon_guard;

create function guard.expected_finds_among(words tsquery, out finds bigint, out tasks bigint)
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
  set max_parallel_workers_per_gather = 0
as $$
declare
  plan json;
begin
  execute format(
    'explain (format json)
     select from tasks
      where organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid
        and search @@ %L::tsquery
        and deleted_at is null
     union all
     select from tasks
      where organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid
        and deleted_at is null',
    words) into plan;
  finds := (plan -> 0 -> 'Plan' -> 'Plans' -> 0 ->> 'Plan Rows')::bigint;
  tasks := (plan -> 0 -> 'Plan' -> 'Plans' -> 1 ->> 'Plan Rows')::bigint;
end
$$;

comment on function guard.expected_finds_among(tsquery) is
  'In how many tasks of the current organization PostgreSQL expects these words, and how many tasks it expects there, without a look at any.';

create function guard.recent_tasks(words tsquery, wanted tsquery, stretch integer)
  returns table (id uuid, title varchar, rank real)
  language sql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
as $$
  select distinct on (k.id) k.id, k.title, ts_rank(k.search, recent_tasks.wanted, 1)
    from unnest('{-1,14,60,180,365}'::integer[]) as ago (days)
   cross join lateral (
          select t.id, t.project_id, t.title, t.search
            from tasks t
           where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
             and t.id <= guard.last_id(ago.days)
             and t.deleted_at is null
           order by t.id desc
           limit recent_tasks.stretch) k
   where k.search @@ recent_tasks.words
     and k.project_id not in (select guard.hidden_project_ids())
$$;

comment on function guard.recent_tasks(tsquery, tsquery, integer) is
  'Which hold the words among the newest live tasks of the current organization, as many as a stretch has, and among as many each that were the newest two weeks, two months, half a year and a year ago: since the newest may have been made all at once. As guard.indexed_tasks else.';

create function guard.recent_comments(words tsquery, wanted tsquery, stretch integer)
  returns table (task_id uuid, id uuid, rank real)
  language sql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
as $$
  select distinct on (k.id) k.task_id, k.id, ts_rank(k.search, recent_comments.wanted, 1)
    from unnest('{-1,14,60,180,365}'::integer[]) as ago (days)
   cross join lateral (
          select c.id, c.project_id, c.task_id, c.search
            from comments c
           where c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
             and c.id <= guard.last_id(ago.days)
             and c.deleted_at is null
           order by c.id desc
           limit recent_comments.stretch) k
   where k.search @@ recent_comments.words
     and k.project_id not in (select guard.hidden_project_ids())
$$;

comment on function guard.recent_comments(tsquery, tsquery, integer) is
  'As guard.recent_tasks, of comments.';

create or replace function guard.search(query text, most integer)
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
  piece constant text := btrim(query);
  part constant text :=
    '%' || replace(replace(replace(piece, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  few constant integer := most / 7;
  expected constant record := guard.expected_finds_among(words);
  -- Of how many tasks a stretch is to find half as many again as few, in five stretches.
  stretch constant integer := least(2147483647, greatest(
    80, ceil(1.5 * few / 5 * expected.tasks / greatest(1, expected.finds))));
  frequent constant boolean := expected.finds > most and stretch <= 2 * most;
begin
  return query
    with recent_task as materialized (
      select r.id, r.title, r.rank
        from guard.recent_tasks(words, wanted, stretch) r
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
        from guard.titled_tasks(array[piece], most) t (id)
       where piece <> ''
         and (select count(*) from task) < few),
    recent_comment as materialized (
      select r.task_id, r.id, r.rank
        from guard.recent_comments(words, wanted, stretch) r
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
             t.rank + case when t.title ilike part and piece <> '' then 0.5 else 0 end
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
  'The best tasks of the current organization that a search finds in title, description or comments, in projects that the acting user sees, each with the comment that answers best, and how well it does: words of the title weigh most, a title that holds the query as it stands more still. Titles are searched for parts of words too where few tasks hold the words: a seventh of the most that are asked for. Of each kind that many finds are ranked; of words that more tasks are expected to hold, those that guard.recent_tasks and guard.recent_comments find among ten times as many each, where they are more than few. Finds may lie in the trash: join tasks and comments.';

comment on function guard.recent_tasks(tsquery, tsquery) is
  '@deprecated use guard.recent_tasks(tsquery, tsquery, integer)';
comment on function guard.recent_comments(tsquery, tsquery) is
  '@deprecated use guard.recent_comments(tsquery, tsquery, integer)';
comment on function guard.expected_finds(tsquery) is
  '@deprecated use guard.expected_finds_among(tsquery)';

reset role;
