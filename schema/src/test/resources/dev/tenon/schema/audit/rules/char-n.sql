create domain country_code as char(2);
create table countries (
  id int primary key,
  code char(2) not null,
  by_domain country_code,
  flag char,
  -- Not found: PostgreSQL's own one-byte type, and text.
  kind "char",
  name varchar(2)
);
