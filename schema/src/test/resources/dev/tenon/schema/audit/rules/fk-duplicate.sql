create table parents (a int, b int, primary key (a, b), unique (b, a));
create table children (a int, b int, c int, d int,
  constraint children_first foreign key (a, b) references parents,
  constraint children_turned foreign key (b, a) references parents (b, a),
  -- near misses: other columns, and the same two crosswise
  constraint children_other foreign key (c, d) references parents,
  constraint children_crossed foreign key (b, a) references parents (a, b));
