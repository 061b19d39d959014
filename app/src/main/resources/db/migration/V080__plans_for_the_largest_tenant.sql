-- A plan that is kept for whatever tenant asks was made for the average one, of which there are
-- thousands: PostgreSQL expected one task in a project, and so held any index that begins with both
-- for as good as the one that has the order, and sorted a board's columns. Told that there is one
-- tenant, it plans as if the largest asked; for the others the same indexes are right.

set local lock_timeout = '5s';

alter table tasks alter column organization_id set (n_distinct = 1);
analyze tasks;
