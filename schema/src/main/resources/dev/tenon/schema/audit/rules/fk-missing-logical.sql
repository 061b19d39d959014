select null as severity,
       r.object,
       case
         when r.declaring = 0
         then format('By name and type it refers to %s, but no foreign key says so.', r.target_name)
         else format(
           'It refers to %s, which a foreign key says on %s of %s partitions only.',
           r.target_name, r.declaring, r.partitions)
       end as detail,
       format(
         'alter table %s add foreign key (%s) references %s%s',
         r.name,
         (select string_agg(quote_ident(name), ', ' order by place)
            from unnest(r.columns) with ordinality key (name, place)),
         r.target_name,
         case when not r.partitioned then ' not valid; then validate it' end) as remedy
  from logical_references r
 where r.declaring = 0
    or r.declaring < r.partitions
 order by r.object
