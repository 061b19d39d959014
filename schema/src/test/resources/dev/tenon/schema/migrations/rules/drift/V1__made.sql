create table notes (id int primary key, body text);
