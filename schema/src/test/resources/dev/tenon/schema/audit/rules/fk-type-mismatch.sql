create domain long_id as bigint;
create table parents (id bigint primary key, small int unique, code varchar(20) unique);
create table narrow (parent int references parents);
create table wider (parent bigint references parents (small));
create table shorter (parent varchar(10) references parents (code));

-- Near misses: the same type, and a domain over it.
create table same (parent bigint references parents, code varchar(20) references parents (code));
create table domained (parent long_id references parents);
