select r.object, r.name, r.columns, r.target_name, r.target_columns
  from logical_references r
 where r.declaring = 0
    or r.declaring < r.partitions
 order by r.object
