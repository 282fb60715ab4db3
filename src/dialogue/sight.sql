-- columns: sight = entry_id text, sight text, stage text, act_id text, by_id text?, by_name text?, reason text, at integer

-- name: sight_of
-- in: entry text
-- out: {sight}
select {sight} from dialogue_sight_now where entry_id = :entry;

-- name: sights_of_thread
-- in: thread text
-- out: {sight}
select {sight} from dialogue_sight_now where thread_id = :thread limit 5000;

-- name: set_sight
-- in: entry text, sight text, stage text, act text, by text?, reason text, at integer
insert into dialogue_sight (entry_id, sight, stage, act_id, by_id, reason, asked_before, at)
values (:entry, :sight, :stage, :act, cast(:by as text), :reason,
        (select e.asks from dialogue_entry e where e.id = :entry), :at)
on conflict (entry_id) do update set sight = excluded.sight, stage = excluded.stage, act_id = excluded.act_id,
    by_id = excluded.by_id, reason = excluded.reason, at = excluded.at;

-- name: ask_by_sight
-- in: entry text
update dialogue_entry set asks = case when (
        select v.out_of_sight from dialogue_entry_now v where v.id = :entry) = 1 then 0
    else coalesce((select s.asked_before from dialogue_sight s where s.entry_id = :entry), asks) end
where id = :entry;

-- name: ask_as_before
-- in: entry text
update dialogue_entry set asks = coalesce((select s.asked_before from dialogue_sight s where s.entry_id = :entry), asks)
where id = :entry;

-- name: clear_sight
-- in: entry text
delete from dialogue_sight where entry_id = :entry;

-- name: thread_of_entry
-- in: entry text
-- out: thread_id text
select thread_id from dialogue_entry where id = :entry;

-- name: set_aside
-- in: thread text, at integer
insert into dialogue_aside (thread_id, at) values (:thread, :at)
on conflict (thread_id) do update set at = excluded.at;

-- name: rest_aside
-- in: thread text
update dialogue_thread set version = version + 1, state = 'done', waits_since = cast(null as bigint) where id = :thread;

-- name: asks_again
-- in: thread text
update dialogue_entry set asks = 1
where thread_id = :thread and kind = 'in' and automatic = 0
  and not exists (select 1 from dialogue_sight s where s.entry_id = dialogue_entry.id)
  and at > (select t.answered_at from dialogue_thread t where t.id = :thread);

-- name: bring_back
-- in: thread text
delete from dialogue_aside where thread_id = :thread;

-- name: open_again_by_hand
-- in: thread text
update dialogue_thread set state = case when waits_since is null then state else 'open' end where id = :thread;

-- name: threads_aside
-- in: most integer
-- out: id text
select a.thread_id as id from dialogue_aside a order by a.at desc, a.thread_id limit :most;

-- name: forget_sights
-- in: thread text
delete from dialogue_sight where entry_id in (select id from dialogue_entry where thread_id = :thread);

-- name: forget_aside
-- in: thread text
delete from dialogue_aside
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);
