create table artists (id int primary key, name text);
create table artist_ratings (artist int primary key references artists, rating int, votes int);
create table colours (id int primary key, name text not null);
create table cars (id int primary key, colour int references colours);
insert into colours values (1, 'red'), (2, 'blue');
analyze colours;
-- Not found: kinds of one thing, a part that lives elsewhere, one that is large, many for one.
create table vehicles (id int primary key);
create table bikes (id int primary key references vehicles, gears int);
create table boats (id int primary key references vehicles, sails int);
create schema vault;
create table vault.secrets (car int primary key references cars, secret text);
create table tracks (artist int references artists, nth int, title text, primary key (artist, nth));
-- Not found: a list of words that is long, that says more, or that nobody refers to.
create table words (id int primary key, name text not null);
create table texts (id int primary key, word int references words);
insert into words select i, 'word ' || i from generate_series(1, 21) i;
create table units (id int primary key, name text not null, factor numeric);
create table measures (id int primary key, unit int references units);
insert into units values (1, 'm', 1);
create table alone (id int primary key, name text not null);
insert into alone values (1, 'one');
analyze words, units, alone;
