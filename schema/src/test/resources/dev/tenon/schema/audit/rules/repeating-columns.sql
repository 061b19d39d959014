create table people (id int primary key);
create table customers (
  id int primary key,
  phone1 text,
  phone2 text,
  phone3 text,
  email_0 text,
  email_1 text,
  tag1 int references people,
  tag2 int references people,
  tag3 int references people,
  -- Not found: lines of an address, algorithms, places in space.
  address1 text,
  address2 text,
  street_line_1 text,
  street_line_2 text,
  sha1 text,
  sha2 text,
  x1 int,
  x2 int,
  -- Not found: one alone, a gap, another type, a year.
  note1 text,
  mark1 int,
  mark3 int,
  value1 int,
  value2 text,
  budget_2024 int,
  budget_2025 int
);
-- Not found: two ends of an edge, and what is said of each.
create table friends (
  person0 int references people,
  person1 int references people,
  role0 text,
  role1 text
);
