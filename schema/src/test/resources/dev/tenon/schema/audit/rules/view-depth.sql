create table numbers (n int);
create view one as select n from numbers;
create materialized view two as select n from one;
create view three as select t.n from two t join numbers using (n);
create view four as select n from three union select n from one;
-- Not found: two layers, and a view of itself alone.
create view pair as select a.n from one a join one b using (n);
create recursive view countdown (n) as values (3) union all select n - 1 from countdown where n > 0;
