-- Searches go by the indexes that hold a list for each organization and word; those of all
-- organizations go. What a search finds is as before. ADR 0035.
--
-- `offset 0` keeps the index first: PostgreSQL, told whose tasks are sought, would expect few of them
-- in an average organization and read them all.

set local lock_timeout = '5s';
set local role tenon_guard;

create function guard.titled_tasks(pieces text[], most integer) returns setof uuid
  language plpgsql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
  set enable_indexscan = off
  set enable_seqscan = off
as $$
declare
  own constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  patterns constant text[] := array(
    select '%' || replace(replace(replace(p.piece, '\', '\\'), '%', '\%'), '_', '\_') || '%'
      from unnest(pieces) as p (piece));
  letters constant text[] := array(
    select l.letters
      from unnest(pieces) as p (piece)
     cross join unnest(guard.letters_within(own, p.piece)) as l (letters));
begin
  -- The index knows three letters in a row, and nothing of less.
  if letters = '{}' then
    return query
      select t.id
        from tasks t
       where t.organization_id = own
         and t.title ilike all (patterns)
         and t.deleted_at is null
         and t.project_id not in (select guard.hidden_project_ids())
       limit most;
    return;
  end if;
  return query
    select t.id
      from (select *
              from tasks k
             where guard.letters_within(k.organization_id, k.title) collate "C" @> letters
               and k.deleted_at is null
            offset 0) t
     where t.organization_id = own
       and t.title ilike all (patterns)
       and t.project_id not in (select guard.hidden_project_ids())
     limit most;
end
$$;

comment on function guard.titled_tasks(text[], integer) is
  'Up to so many live tasks of the current organization whose titles hold all these pieces, in upper or lower case, in projects that the acting user sees.';

create or replace function guard.indexed_tasks(words tsquery, wanted tsquery, most integer)
  returns table (id uuid, title varchar, rank real)
  language plpgsql
  stable
  security definer
  rows 200
  set search_path = pg_catalog, public, pg_temp
  set enable_indexscan = off
  set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  own constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  asked constant tsquery := guard.query_within(own, words);
begin
  return query
    select t.id, t.title, ts_rank(t.search, wanted, 1)
      from (select *
              from tasks k
             where guard.words_within(k.organization_id, k.search) @@ asked
               and k.deleted_at is null
            offset 0) t
     where t.organization_id = own
       and t.search @@ words
       and t.project_id not in (select guard.hidden_project_ids())
     limit most;
end
$$;

create or replace function guard.indexed_comments(words tsquery, wanted tsquery, most integer)
  returns table (task_id uuid, id uuid, rank real)
  language plpgsql
  stable
  security definer
  rows 200
  set search_path = pg_catalog, public, pg_temp
  set enable_indexscan = off
  set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  own constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  asked constant tsquery := guard.query_within(own, words);
begin
  return query
    select c.task_id, c.id, ts_rank(c.search, wanted, 1)
      from (select k.organization_id, k.project_id, k.task_id, k.id, k.search
              from comments k
             where guard.words_within(k.organization_id, k.search) @@ asked
               and k.deleted_at is null
            offset 0) c
     where c.organization_id = own
       and c.search @@ words
       and c.project_id not in (select guard.hidden_project_ids())
     limit most;
end
$$;

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
        from guard.titled_tasks(array[piece], most) t (id)
       where piece <> ''
         and (select count(*) from task) < few),
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

create or replace function guard.matching_task_ids(query text) returns setof uuid
  language sql
  stable
  security definer
  rows 200
  set search_path = pg_catalog, public, pg_temp
  set enable_indexscan = off
  set enable_seqscan = off
as $$
  select t.id
    from (select *
            from tasks k
           where guard.words_within(k.organization_id, k.search) @@ guard.query_within(
                   nullif(current_setting('app.organization_id', true), '')::uuid,
                   websearch_to_tsquery('english', query))
             and k.deleted_at is null
          offset 0) t
   where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and t.search @@ websearch_to_tsquery('english', query)
  union
  select guard.titled_tasks(array[query], 2147483647)
$$;

create or replace function guard.tasks_titled(query text) returns setof uuid
  language plpgsql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  pieces constant text[] := regexp_split_to_array(btrim(query), '\s+');
begin
  if (select max(length(p.piece)) from unnest(pieces) as p (piece)) >= 3 then
    return query select guard.titled_tasks(pieces, 500);
  end if;
end
$$;

comment on function guard.tasks_titled(text) is
  'Up to 500 live tasks of the current organization whose titles hold all these beginnings of words, the longest of which has at least three letters, in projects that the acting user sees.';

reset role;

drop index tasks_search_idx;
drop index tasks_title_idx;
drop index comments_search_idx;
