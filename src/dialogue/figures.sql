-- An answer that did not arrive was none, nor is one that says when an answer comes.
-- name: figures
-- in: id text
-- out: imported integer, messages integer, answer_at integer?
select case when t.import_id is null then 0 else 1 end as imported,
    (select count(*) from dialogue_entry e where e.thread_id = t.id and e.kind = 'in' and e.automatic = 0) as messages,
    (select min(e.at) from dialogue_entry e
     where e.thread_id = t.id and e.kind = 'out' and e.import_id is null
       and not exists (select 1 from dialogue_answer a
                       where a.thread_id = t.id and a.entry_id = e.id
                         and (a.kind = 'holding' or a.state in ('came-back', 'undone')))) as answer_at
from dialogue_thread t where t.id = :id;

-- name: versions_after
-- in: after text, most integer
-- out: id text, version integer
select id, version from dialogue_thread where id > :after order by id limit :most;

-- name: open_by_unit
-- out: unit_id text?, open integer, waiting integer, oldest integer?
select case restricted when 1 then cast(null as text) else unit_id end as unit_id,
    cast(sum(case state when 'open' then 1 else 0 end) as bigint) as open,
    cast(sum(case state when 'waiting' then 1 else 0 end) as bigint) as waiting,
    min(case state when 'open' then waits_since end) as oldest
from dialogue_thread where state in ('open', 'waiting') and merged_into is null
group by case restricted when 1 then cast(null as text) else unit_id end
order by 1 limit 5000;
