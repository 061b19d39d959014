create table a (created_at timestamptz, organization_id int);
create table b (created_at timestamptz, organization_id int);
create table c (created_at timestamptz, organization_id int, sent_at date);
create table d (created_on timestamptz, organization_id int, sent_at timestamptz(3));
-- Near misses: the same type but for its precision, and a name that isn't a word for anything here.
create table e (opened_at timestamptz(3), creation text, deleted_at timestamptz);
create table f (opened_at timestamptz, removed_at timestamptz);
