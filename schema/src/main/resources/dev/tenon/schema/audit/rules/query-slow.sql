select case
         when q.mean_time >= 10000 and q.calls >= 1000 then 'error'
         when not r.telling then 'information'
       end as severity,
       q.object,
       format(
         'It took %s s on average of %s calls %s: %s',
         round(q.mean_time::numeric / 1000, 1), q.calls, r.words, q.text) as detail,
       'explain (analyze, buffers) it with the values of a slow call' as remedy
  from queries q
 cross join recorded r
 where q.mean_time >= 1000
   and q.calls >= 5
 order by q.object
