-- name: insert_forwarding
-- in: id text, thread text, dispatch text, by text, now integer, text text, category text, asker text?
insert into dialogue_forwarding (id, thread_id, dispatch_id, by_id, at, arrived_at, failed, text, category, asker_id)
values (:id, :thread, :dispatch, :by, :now, cast(null as bigint), 0, :text, :category, cast(:asker as text));

-- name: forwarding
-- in: thread text
-- out: id text, dispatch_id text, by_id text, by_name text?, at integer, arrived_at integer?, failed integer
select id, dispatch_id, by_id, by_name, at, arrived_at, failed from dialogue_forwarding_now
where thread_id = :thread order by at desc, id desc limit 1;

-- name: forwarding_of_dispatch
-- in: dispatch text
-- out: id text, thread_id text, by_id text, text text, category text, arrived_at integer?, asker_id text?
select id, thread_id, by_id, text, category, arrived_at, asker_id from dialogue_forwarding where dispatch_id = :dispatch;

-- name: forwarding_ended
-- in: id text, arrived integer?, failed integer
update dialogue_forwarding set arrived_at = cast(:arrived as bigint), failed = :failed where id = :id;

-- name: move_forwardings
-- in: from text, into text
update dialogue_forwarding set thread_id = :into where thread_id = :from;

-- What came, as it came, the oldest first.
-- name: raws_of
-- in: thread text, most integer
-- out: id text, way text, who text, address text, text text, at integer, stored_at integer, content text?, source text?, whole text?
select e.id, e.way, e.who, e.address, e.text, e.at, e.stored_at, r.content, r.source, m.whole
from dialogue_entry e left join dialogue_raw r on r.id = e.raw_id left join dialogue_mail m on m.entry_id = e.id
where e.thread_id = :thread and e.kind = 'in' order by e.at, e.id limit :most;

-- name: forget_forwardings
-- in: thread text
delete from dialogue_forwarding
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);
