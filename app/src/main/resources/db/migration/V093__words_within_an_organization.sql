-- The indexes of words and titles held, for each word and each three letters, the tasks of all
-- organizations: whoever searched in one intersected lists of everybody's. These functions put a mark
-- of the organization before each word, so that an index can hold a list for each organization and
-- word. The next migration builds these indexes, the one after it searches them. ADR 0035.

set local lock_timeout = '5s';
set local role tenon_guard;

create function guard.organization_mark(organization_id uuid) returns text
  language sql
  immutable
  parallel safe
return right(organization_id::text, 8);

comment on function guard.organization_mark(uuid) is
  'What stands for an organization in indexes: the end of its id, which is random. Two may share one, so ask for the organization besides. With nine characters, the longest texts would have more words than a search vector holds.';

create function guard.short_words(search tsvector) returns tsvector
  language sql
  immutable
  parallel safe
return ts_delete(
  search, array(select w.lexeme from unnest(search) as w where octet_length(w.lexeme) > 2000));

comment on function guard.short_words(tsvector) is
  'Without words of more than 2,000 bytes, of which PostgreSQL, with a mark before them, would say that they are too long.';

-- Written so that PostgreSQL puts it into the statement: it runs for each task that is written.
create function guard.words_within(organization_id uuid, search tsvector) returns tsvector
  language sql
  immutable
  parallel safe
return (
  guard.organization_mark(organization_id)
  || replace(
       ' ' || case
         when octet_length(strip(search)::text) <= 2000 then strip(search)
         else guard.short_words(strip(search))
       end::text,
       ' ''',
       ' ''' || guard.organization_mark(organization_id)))::tsvector;

comment on function guard.words_within(uuid, tsvector) is
  'The organization''s mark, and behind it each of the words: what indexes of words hold.';

create function guard.query_within(organization_id uuid, words tsquery) returns tsquery
  language sql
  immutable
  strict
  parallel safe
  set search_path = pg_catalog, pg_temp
as $$
  select case querytree(query_within.words)
           when 'T' then guard.organization_mark(query_within.organization_id)
           else string_agg(
                  case
                    -- Between words: what follows one another is there, at least.
                    when p.piece[1] is null
                    then translate(regexp_replace(p.piece[2], '<(-|\d+)>', '&', 'g'), 'ABCD', '')
                    when octet_length(p.piece[1]) > 2000
                    then guard.organization_mark(query_within.organization_id)
                    else '''' || guard.organization_mark(query_within.organization_id)
                         || substr(p.piece[1], 2)
                  end,
                  '' order by p.place)
         end::tsquery
    from regexp_matches(
           querytree(query_within.words), '(''(?:[^'']|'''')*'')|([^'']+)', 'g')
         with ordinality as p (piece, place)
$$;

comment on function guard.query_within(uuid, tsquery) is
  'What guard.words_within holds wherever the organization''s text holds these words. It leaves out what must not be there, weights, and in which order words follow one another: ask for the words themselves besides. Null for none.';

create function guard.letters_within(organization_id uuid, title text) returns text[]
  language plpgsql
  immutable
  strict
  parallel safe
  set search_path = pg_catalog, pg_temp
as $$
declare
  -- As guard.organization_mark: whoever restores a dump builds indexes before anybody has rights, and
  -- this is looked up by its name when it runs.
  mark constant text := right(organization_id::text, 8);
  lowered constant text := lower(title);
  letters text[] := '{}';
begin
  for place in 1 .. char_length(lowered) - 2 loop
    letters[place] := mark || substr(lowered, place, 3);
  end loop;
  return letters;
end
$$;

comment on function guard.letters_within(uuid, text) is
  'Each three characters that follow one another, in lower case, behind the organization''s mark: a title that holds a text holds all of that text''s.';

-- Who writes a task or a comment writes their indexes.
grant execute
   on function guard.organization_mark(uuid), guard.short_words(tsvector),
               guard.words_within(uuid, tsvector), guard.letters_within(uuid, text)
   to tenon_owner, tenon_app;

reset role;
