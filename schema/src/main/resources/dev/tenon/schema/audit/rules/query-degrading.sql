select case when not r.telling then 'information' end as severity,
       q.object,
       format(
         'It usually takes %s ms, and took up to %s ms within %s calls %s: %s',
         round(q.mean_time::numeric, 1), round(q.max_time::numeric), q.calls, r.words, q.text) as detail,
       'Reset the counters and look again in a week: a mean that grew means data outgrew the plan, one that did not means locks or odd values'
         as remedy
  from queries q
 cross join recorded r
 where q.calls >= 100
   and q.max_time >= 1000
   and q.max_time >= q.mean_time + 10 * q.deviation
   and q.deviation > q.mean_time
 order by q.object
