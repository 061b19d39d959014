create table flyway_schema_history (
  installed_rank int primary key, version text, description text, type text, script text,
  checksum int, success boolean
);
create table notes (id int);
create table more (id int);
insert into flyway_schema_history values
  (1, '1', 'made', 'SQL', 'V1__made.sql', 1107603135, true),
  (2, '2', 'edited', 'SQL', 'V2__edited.sql', 12345, true);
