with shares as (
  select q.*, q.total_time / sum(q.total_time) over () as share
    from queries q
)
select case when not r.telling then 'information' end as severity,
       s.object,
       format(
         'It took %s %% of all time spent on statements %s, in %s calls of %s ms: %s',
         round(s.share::numeric * 100), r.words, s.calls, round(s.mean_time::numeric, 1), s.text)
         as detail,
       'Ask it less often, or make it cheaper: see its plan by explain (analyze, buffers)' as remedy
  from shares s
 cross join recorded r
 where s.share >= 0.2
   and s.total_time >= 10000
 order by s.object
