select null as severity,
       object,
       case
         when enforced then 'The key was added NOT VALID and never validated: older rows may break it.'
         else 'The key is NOT ENFORCED: nothing holds rows to it.'
       end as detail,
       case
         when enforced then format('alter table %s validate constraint %I', table_name, name)
         else format('alter table %s alter constraint %I enforced', table_name, name)
       end as remedy
  from foreign_keys
 where not validated
