create table prepared (owner name);
create policy own on prepared using (owner = current_user);
create policy other on prepared using (owner is null);

-- Near miss: it is on.
create table guarded (owner name);
alter table guarded enable row level security;
create policy own on guarded using (owner = current_user);
