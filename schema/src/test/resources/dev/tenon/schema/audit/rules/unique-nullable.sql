create table folders (
  id int primary key,
  project int not null,
  parent int,
  name text not null,
  code text unique,
  email text,
  login text,
  deleted_at timestamptz,
  constraint folders_name unique (project, parent, name)
);
create unique index folders_email on folders (project, email) include (name) where id > 0;
-- Not found: nulls alike, none possible, dealt with by the condition or by a second index.
create unique index folders_alike on folders (parent, name) nulls not distinct;
create unique index folders_whole on folders (project, name);
create unique index folders_login on folders (project, login) where login is not null;
create unique index folders_coalesced on folders (project, coalesce(login, ''));
create unique index folders_deleted on folders (name, deleted_at);
create table prices (plan int not null, customer int, amount int);
create unique index prices_customer on prices (plan, customer);
create unique index prices_general on prices (plan) where customer is null;
-- Not found: one of two references.
create table grants (feature int not null, plan int, person int);
create unique index grants_plan on grants (feature, plan);
create unique index grants_person on grants (feature, person);
-- Not found: it holds the primary key, for others to refer to both columns.
create table people (id int primary key, account int, unique (account, id));
