-- tenant-column: tenant
create table parents (tenant int, id int, extra int, primary key (tenant, id), unique (tenant, id, extra));
create table halves (tenant int not null, parent int, extra int,
  constraint halves_parent foreign key (tenant, parent, extra) references parents (tenant, id, extra));
create table unowned (tenant int, parent int not null,
  constraint unowned_parent foreign key (tenant, parent) references parents);

-- Near misses: an optional parent, MATCH FULL, and a check that ties both together.
create table optional (tenant int not null, parent int, foreign key (tenant, parent) references parents);
create table full_match (a int, b int, foreign key (a, b) references parents match full);
create table tied (a int, b int, foreign key (a, b) references parents,
  check (num_nulls(a, b) in (0, 2)));
