create table facts (a int, b int, c int, d int, e int, f int);
create index facts_five on facts (a, b, c, d, (e + f));
-- Not found: four, carried beside the key, a rule, another method.
create index facts_four on facts (a, b, c, d) include (e, f);
create unique index facts_unique on facts (a, b, c, d, e);
create index facts_block on facts using brin (a, b, c, d, e);
