-- A dump writes what a trigger compares without saying by which schema's operator, and is restored
-- where no schema is looked into: of paths, which are an extension's, nothing could be compared, and
-- the trigger was left out. Text is PostgreSQL's own.

set local lock_timeout = '5s';

create or replace trigger teams_paths_below after update of parent_team_id on teams
  for each row when (old.path::text is distinct from new.path::text)
  execute function guard.keep_paths_below();
