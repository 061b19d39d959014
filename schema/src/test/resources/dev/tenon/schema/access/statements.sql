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
-- Stays small.
select * from countries where name = :name;
-- Not planned.
select * from nowhere;
delate from nowhere;
-- Around statements, and none.
set search_path = public;
