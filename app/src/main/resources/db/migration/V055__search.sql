-- Search: ranked over tasks and what is said about them, and by a part of a title for those who
-- know where they want to go.

set local lock_timeout = '5s';

-- As of descriptions, the first 100,000 characters are searched: a tsvector holds 1 MiB at most.
alter table comments
  add column search tsvector not null generated always as (
    to_tsvector('english', left(body, 100000))) stored;
comment on column comments.search is 'What search finds it by.';

create index comments_search_idx on comments using gin (search) where deleted_at is null;
comment on index comments_search_idx is 'Full-text search, through guard.search.';

grant select (organization_id, id, task_id, search, deleted_at) on comments to tenon_guard;
create policy comments_guard on comments for select to tenon_guard using (true);

set local role tenon_guard;

create function guard.search(query text)
  returns table (task_id uuid, comment_id uuid, relevance integer)
  language sql
  stable
  security definer
  rows 200
  set search_path = pg_catalog, public, pg_temp
as $$
  with asked as materialized (
    select websearch_to_tsquery('english', query) as words,
           -- What is not wanted says nothing about how well the rest is found.
           websearch_to_tsquery(
             'english', regexp_replace(query, '(^|\s)-("[^"]*"|\S+)', ' ', 'g')) as wanted,
           '%' || replace(replace(replace(btrim(query), '\', '\\'), '%', '\%'), '_', '\_') || '%'
             as part),
  found (task_id, comment_id, rank) as (
    (select t.id, null::uuid, ts_rank(t.search, asked.wanted, 1)
       from asked
       join tasks t on t.search @@ asked.words
      where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
        and t.deleted_at is null
      order by t.id desc
      limit 5000)
    union all
    (select t.id, null::uuid, 0.5
       from asked
       join tasks t on t.title ilike asked.part
      where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
        and t.deleted_at is null
        and btrim(query) <> ''
      order by t.id desc
      limit 5000)
    union all
    (select c.task_id, c.id, ts_rank(c.search, asked.wanted, 1)
       from asked
       join comments c on c.search @@ asked.words
      where c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
        and c.deleted_at is null
      order by c.id desc
      limit 5000))
  select f.task_id,
         (array_agg(f.comment_id order by f.rank desc, f.comment_id)
            filter (where f.comment_id is not null))[1],
         ((coalesce(sum(f.rank) filter (where f.comment_id is null), 0)
           + coalesce(max(f.rank) filter (where f.comment_id is not null), 0)) * 1e6)::integer
    from found f
   group by f.task_id
$$;

comment on function guard.search(text) is
  'Tasks of the current organization that a search finds in title, description or comments, each with the comment that answers best, and how well it does: words of the title weigh most, a title that holds the query as it stands more still. Ranked are the newest 5,000 of each kind of find. Finds may lie in the trash or in private projects: join tasks and comments, whose policies hide those.';

create function guard.tasks_titled(query text) returns setof uuid
  language plpgsql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  parts text[];
  longest text;
begin
  select array_agg(p.part), (array_agg(p.part order by length(p.part) desc))[1]
    into parts, longest
    from (select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'
            from regexp_split_to_table(btrim(query), '\s+') as words (word)) as p (part);
  -- The index knows groups of three letters.
  if length(longest) < 5 then
    return;
  end if;
  return query
    select t.id
      from tasks t
     where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
       and t.deleted_at is null
       and t.title ilike longest
       and t.title ilike all (parts)
     limit 500;
end
$$;

comment on function guard.tasks_titled(text) is
  'Up to 500 live tasks of the current organization whose titles hold all these beginnings of words, the longest of which has at least three letters. It knows nothing of private projects: select from tasks where id in (select guard.tasks_titled(…)), whose policies do.';

grant execute on function guard.search(text), guard.tasks_titled(text) to tenon_app;

reset role;
