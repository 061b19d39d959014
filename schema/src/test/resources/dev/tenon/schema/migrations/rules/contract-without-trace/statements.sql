select title, size from notes where id = :id;
insert into drafts (id) values (:id);
select count(*) from titles;
select title from "Unread";
select title from heads;
select n from totals;
select twice(:n), half(:n);
select cast(:shade as shade), :third;
select count(*) from attic.boxes;
