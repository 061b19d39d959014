create table parents (id int primary key);
do $$ begin
  for i in 1..11 loop
    execute format('create table t%s (id int primary key, p int constraint fk_t%1$s_p references parents)', lpad(i::text, 2, '0'));
    execute format('create index t%s_p_idx on t%1$s (p)', lpad(i::text, 2, '0'));
  end loop;
end $$;
create table odd (
  id int constraint odd_one primary key,
  p int constraint odd_p_fkey references parents);
create index idx_odd_p on odd (p);

create schema mixed;
do $$ begin
  for i in 1..70 loop
    execute format('create table mixed.t%s (id int, o int)', lpad(i::text, 2, '0'));
    execute format('create index t%s_o_idx on mixed.t%1$s (o)', lpad(i::text, 2, '0'));
    if i <= 13 then
      execute format('create index ix_t%s on mixed.t%1$s (id)', lpad(i::text, 2, '0'));
    end if;
  end loop;
end $$;
