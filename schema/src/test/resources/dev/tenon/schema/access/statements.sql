-- Backed: the key, and an expression that has its index.
select * from orders where tenant_id = :tenant and id = :id;
select id from customers where lower(email) = lower($1);
-- Backed by the first column alone.
select count(*) from orders where tenant_id = ? and state = ?;
-- Not backed.
select * from customers where country = :country and email > :after order by email limit 10;
update orders set paid = true where state = :state and placed_at < :before::timestamptz;
select o.id from orders o join customers c on c.country = o.state where o.tenant_id = 1 and o.id = 2;
select count(*) from customers;
select * from customers where country = $1 or email = $2;
select id from customers where country like $1;
-- An index has the column, but not first, and nothing is said of the first.
select state from orders where id = :id;
select state from orders where customer_id = any(:customers);
-- The first column is asked for, in other ways than by =.
select state from orders where (tenant_id, customer_id) > (:tenant, :customer) limit 5;
-- Told once for all partitions.
select at from visits where page = :page;
-- Not backed, and no index on yes and no would help.
select id from orders where not paid;
-- Stays small.
select * from countries where name = :name;
-- All of them, and all but for the first.
select * from customers order by email;
select * from customers order by country desc limit 10;
select * from orders order by state desc, paid limit 10;
select * from orders order by state desc nulls last limit 10;
(select id from customers order by country limit 1) union all (select id from orders order by state);
-- Not planned.
select * from nowhere;
delate from nowhere;
-- Around statements, and none.
set search_path = public;
