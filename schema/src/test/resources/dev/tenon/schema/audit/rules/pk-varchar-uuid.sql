create table devices (id varchar(36) primary key);
create table gadgets (id text primary key default gen_random_uuid()::text);

-- Near misses: a country, a real UUID, a reference to one of the above.
create table countries (code char(2) primary key);
create table users (id uuid primary key);
create table device_settings (id varchar(36) primary key references devices);
