-- name: keep_raw
-- in: id text, way text, source text, foreign_id text, content text, why text?, now integer
insert into dialogue_raw (id, way, source, foreign_id, content, why, stored_at)
values (:id, :way, :source, :foreign_id, :content, cast(:why as text), :now)
on conflict (source, foreign_id) do nothing;

-- name: entry_of_raw
-- in: source text, foreign_id text
-- out: raw_id text, forgotten integer, id text?, thread_id text?, state text?, text text?, changed_at integer?
select r.id as raw_id, case when r.content is null then 1 else 0 end as forgotten, e.id, e.thread_id, e.state, e.text, e.changed_at
from dialogue_raw r left join dialogue_entry e on e.raw_id = r.id
where r.source = :source and r.foreign_id = :foreign_id;

-- name: thread_of_key
-- in: conversation text
-- out: came_to text, thread_id text, entries integer, last_at integer
select k.thread_id as came_to, now.id as thread_id, now.entries, now.last_at
from dialogue_key k join dialogue_thread t on t.id = k.thread_id
join dialogue_thread now on now.id = coalesce(t.merged_into, t.id)
where k.conversation = :conversation;

-- name: keep_key
-- in: conversation text, thread text
insert into dialogue_key (conversation, thread_id) values (:conversation, :thread) on conflict (conversation) do nothing;

-- name: move_key
-- in: conversation text, thread text
update dialogue_key set thread_id = :thread where conversation = :conversation;

-- Wherever it led before, or nowhere.
-- name: lead_key
-- in: conversation text, thread text
insert into dialogue_key (conversation, thread_id) values (:conversation, :thread)
on conflict (conversation) do update set thread_id = excluded.thread_id;

-- name: raw_was_read
-- in: id text
update dialogue_raw set why = cast(null as text) where id = :id;

-- name: insert_thread
-- in: id text, way text, subject text, who text, address text, unit text?, at integer, excerpt text
insert into dialogue_thread (id, version, state, way, subject, who, address, unit_id, entries, began_at, last_at, excerpt,
                             waits_since, answered_at, closed_why)
values (:id, 1, 'open', :way, :subject, :who, :address, cast(:unit as text), 0, :at, :at, :excerpt, cast(null as bigint), 0, '');

-- One that its first message has begun, as it stands with that.
-- name: insert_begun
-- in: id text, version integer, way text, subject text, who text, address text, unit text?, assignee text?, at integer, excerpt text, waits_since integer?, proposed text, why text, tongue text, due integer?
insert into dialogue_thread (id, version, state, way, subject, who, address, unit_id, assignee_id, entries, began_at, last_at,
                             excerpt, waits_since, answered_at, closed_why, proposed, proposed_why, tongue, due_at, clock_since)
values (:id, :version, 'open', :way, :subject, :who, :address, cast(:unit as text), cast(:assignee as text), 1, :at, :at,
        :excerpt, cast(:waits_since as bigint), 0, '', :proposed, :why, :tongue, cast(:due as bigint),
        cast(:waits_since as bigint));

-- name: insert_entry
-- in: id text, thread text, came_to text?, kind text, way text, who text, address text, by text?, text text, at integer, raw text?, now integer
insert into dialogue_entry (id, thread_id, came_to, kind, state, way, who, address, by_id, text, at, stored_at, changed_at, raw_id)
values (:id, :thread, cast(:came_to as text), :kind, 'there', :way, :who, :address, cast(:by as text), :text, :at, :now, 0, cast(:raw as text));

-- A message that is older than our last answer waits for none; one that is newer opens the thread.
-- name: message_came
-- in: id text, at integer, excerpt text
update dialogue_thread set version = version + 1, entries = entries + 1,
    state = case when :at > answered_at then 'open' else state end,
    waits_since = case when :at > answered_at and (waits_since is null or :at < waits_since) then :at else waits_since end,
    began_at = case when :at < began_at then :at else began_at end,
    excerpt = case when :at >= last_at then :excerpt else excerpt end,
    last_at = case when :at > last_at then :at else last_at end,
    snoozed_until = cast(null as bigint)
where id = :id;

-- Thanks alone: it is there, and the thread stays as it was.
-- name: came_asking_nothing
-- in: id text, at integer, excerpt text
update dialogue_thread set version = version + 1, entries = entries + 1,
    began_at = case when :at < began_at then :at else began_at end,
    excerpt = case when :at >= last_at then :excerpt else excerpt end,
    last_at = case when :at > last_at then :at else last_at end
where id = :id;

-- name: asks_nothing
-- in: entry text
update dialogue_entry set asks = 0 where id = :entry;

-- name: asks_after_all
-- in: entry text
update dialogue_entry set asks = 1 where id = :entry and asks = 0;

-- What was thanks alone says something else now: its thread waits for an answer to it, where none has been given since.
-- name: waits_after_all
-- in: id text, entry text
update dialogue_thread set state = 'open', closed_why = '', snoozed_until = cast(null as bigint),
    waits_since = (select min(e.at) from dialogue_entry e
                   where e.thread_id = :id and e.kind = 'in' and e.asks = 1 and e.at > answered_at)
where id = :id and answered_at < (select e.at from dialogue_entry e where e.id = :entry);

-- name: change_entry
-- in: id text, state text, text text, at integer
update dialogue_entry set state = :state, text = :text, changed_at = :at where id = :id;

-- name: keep_earlier
-- in: entry text, until integer, text text
insert into dialogue_earlier (entry_id, until, text) values (:entry, :until, :text) on conflict (entry_id, until) do nothing;

-- name: rename
-- in: id text, was text, subject text
update dialogue_thread set subject = :subject where id = :id and subject = :was;

-- What its author took away is not told by a list either.
-- name: thread_touched
-- in: id text
update dialogue_thread set version = version + 1,
    excerpt = coalesce((select case e.state when 'deleted' then '' else substr(e.text, 1, 160) end from dialogue_entry e
                        where e.thread_id = :id and e.kind <> 'note' order by e.at desc, e.id desc limit 1), excerpt)
where id = :id;
