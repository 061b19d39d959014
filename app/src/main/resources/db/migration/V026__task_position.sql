-- Where a task stands on the board before anybody moved it.

set local lock_timeout = '5s';

create function task_position(number bigint) returns text
  language sql
  immutable
  strict
  parallel safe
return 'n' || lpad(task_position.number::text, 10, '0');

comment on function task_position(bigint) is
  'The position of a task by its number: new ones come after older ones, no two are alike in a project, and between any two is room for others.';

grant execute on function task_position(bigint) to tenon_app;
