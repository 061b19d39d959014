set local lock_timeout = '5s';
drop table authors cascade;
drop sequence numbers cascade;
drop function hue cascade;
drop function stamped cascade;
drop type mood cascade;
alter table places drop constraint coded cascade;
alter table members drop column hidden cascade;
do $$ begin drop table rooms cascade; end $$;
alter table bulbs drop constraint of_lamp cascade;
alter table notes drop constraint notes_pkey cascade, drop column twin;
alter table spoons drop constraint of_cup;
drop table cups;
create trigger stamp_again before insert on notes
  for each row execute function suppress_redundant_updates_trigger();
alter table notes alter column place set default 1;
alter table beds add column checked int check (checked > 0);
alter table beds drop column checked cascade;
