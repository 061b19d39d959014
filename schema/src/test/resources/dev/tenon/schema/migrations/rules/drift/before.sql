create table flyway_schema_history (
  installed_rank int primary key, version text, description text, type text, script text,
  checksum int, success boolean
);
create table notes (id int primary key, body text);
create index by_hand on notes (body);
insert into flyway_schema_history values
  (1, '1', 'made', 'SQL', 'V1__made.sql', -1502448689, true);
