select null as severity,
       i.object,
       format('Its key has %s columns: the later ones seldom narrow a search down.', cardinality(i.expressions)) as detail,
       'Keep the columns that queries compare with =, then one that they sort or range over; carry the rest by include' as remedy
  from indexes i
 where i.usable
   and i.method = 'btree'
   and not i."unique"
   and cardinality(i.expressions) > 4
 order by i.object
