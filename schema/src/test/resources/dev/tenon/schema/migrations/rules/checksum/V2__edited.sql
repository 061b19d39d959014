create table more (id int, edited int);
