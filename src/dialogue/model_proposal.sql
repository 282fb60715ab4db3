-- name: keep_model_proposal
-- in: entry text, category text, model text, at integer
insert into dialogue_model_proposal (entry_id, category, model, at) values (:entry, :category, :model, :at)
on conflict (entry_id) do update set category = excluded.category, model = excluded.model, at = excluded.at;

-- name: model_proposal_of
-- in: thread text
-- out: category text, model text, at integer
select p.category, p.model, p.at from dialogue_model_proposal p join dialogue_entry e on e.id = p.entry_id
where e.thread_id = :thread order by e.at desc, e.id desc limit 1;

-- name: forget_model_proposals
-- in: thread text
delete from dialogue_model_proposal where entry_id in (select id from dialogue_entry where thread_id = :thread);
