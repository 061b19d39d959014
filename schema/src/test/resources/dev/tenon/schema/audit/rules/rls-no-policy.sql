create table closed (id int);
alter table closed enable row level security;

-- Near misses: explained, with a policy, and off.
create table meant (id int);
alter table meant enable row level security;
comment on table meant is 'Reached through its owner''s functions alone.';
create table guarded (owner name);
alter table guarded enable row level security;
create policy own on guarded using (owner = current_user);
create table ordinary (id int);
