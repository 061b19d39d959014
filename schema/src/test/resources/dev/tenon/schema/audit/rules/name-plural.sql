create table users (id int); create table tasks (id int); create table projects (id int);
create table teams (id int); create table statuses (id int); create table categories (id int);
create table boxes (id int); create table task_labels (id int); create table people (id int);
create table invoice (id int);

-- Near misses: words without a plural, one row only, and a schema too small to have a habit.
create table media (id int); create table project_history (id int);
create table main_key (only_one boolean primary key check (only_one));
create schema few;
create table few.user (id int); create table few.tasks (id int);

create schema single;
create table single.a1_artist (id int); create table single.work (id int);
create table single.area (id int); create table single.label (id int);
create table single.artist_alias (id int); create table single.place (id int);
create table single.release (id int); create table single.event (id int);
create table single.genres (id int);
