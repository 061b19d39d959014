create table projects (
  id int primary key,
  organization_id int not null,
  name text not null,
  slug text not null,
  token text not null unique,
  deleted_at timestamptz,
  unique (organization_id, name),
  unique (organization_id, slug, deleted_at),
  unique (organization_id, id)
);
create table users (id int primary key, email text, login text, is_deleted boolean not null default false);
create unique index users_email on users (lower(email));
-- Not found: only live rows, the mark in the key without nulls, referred to.
create unique index users_login on users (login) where not is_deleted;
create unique index users_login_deleted on users (login, is_deleted);
create table teams (id int primary key, name text unique, deleted_at timestamptz);
create table members (id int primary key, team text references teams (name));
create table plain (id int primary key, name text unique);
