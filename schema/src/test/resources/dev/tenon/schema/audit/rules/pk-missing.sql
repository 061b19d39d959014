create table readings (sensor int, at timestamptz, value numeric);
create table stations (code text not null, name text);
create unique index stations_code on stations (code);

-- Near misses: a key, a log, a partition, a child, and a unique index that may hold nulls.
create table sensors (id int primary key);
create table request_logs (at timestamptz, line text);
create table months (id int primary key) partition by range (id);
create table months_1 partition of months for values from (1) to (2);
create table buildings (id int primary key);
create table towers (height int) inherits (buildings);
create table nicknames (nick text);
create unique index nicknames_nick on nicknames (nick);
