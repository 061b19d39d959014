create table "user" (id int, "end" date);
-- Near misses: words that may be names.
create table users (id int, name text, value int, type text);
