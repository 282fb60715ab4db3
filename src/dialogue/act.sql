-- name: note_came
-- in: id text, at integer
update dialogue_thread set version = version + 1, entries = entries + 1,
    last_at = case when :at > last_at then :at else last_at end
where id = :id;

-- name: assign
-- in: id text, to text?
update dialogue_thread set version = version + 1, assignee_id = cast(:to as text), snoozed_until = cast(null as bigint)
where id = :id;

-- name: route
-- in: id text, unit text?
update dialogue_thread set version = version + 1, unit_id = cast(:unit as text) where id = :id;

-- name: close
-- in: id text, why text, now integer
update dialogue_thread set version = version + 1, state = 'done', closed_why = :why, waits_since = cast(null as bigint),
    answered_at = case when last_at > :now then last_at else :now end
where id = :id;

-- name: reopen
-- in: id text
update dialogue_thread set version = version + 1, state = 'open', snoozed_until = cast(null as bigint) where id = :id;

-- Whoever looked after it has dealt with it elsewhere. It is forgotten like the rest of what could not be read.
-- name: look_after_unread
-- in: id text
update dialogue_raw set why = '' where id = :id;

-- name: move_entries
-- in: from text, into text
update dialogue_entry set thread_id = :into where thread_id = :from;

-- name: move_entry
-- in: id text, into text
update dialogue_entry set thread_id = :into where id = :id;

-- What was merged into it before follows along: one step leads to where it all is.
-- name: move_merged
-- in: from text, into text
update dialogue_thread set merged_into = :into where merged_into = :from;

-- name: merge
-- in: from text, into text
update dialogue_thread set version = version + 1, merged_into = :into, entries = 0, waits_since = cast(null as bigint)
where id = :from;

-- name: take_over
-- in: from text, into text
update dialogue_thread set
    assignee_id = coalesce(assignee_id, (select o.assignee_id from dialogue_thread o where o.id = :from)),
    resident_id = coalesce(resident_id, (select o.resident_id from dialogue_thread o where o.id = :from))
where id = :into;

-- Everything that came later than what was answered waits.
-- name: waits
-- in: id text, answered integer
update dialogue_thread set state = 'open', answered_at = :answered, snoozed_until = cast(null as bigint) where id = :id;

-- What one of the two has answered, or closed, is answered.
-- name: answered_as_both
-- in: from text, into text
update dialogue_thread set answered_at =
    (select max(o.answered_at) from dialogue_thread o where o.id = :from or o.id = :into)
where id = :into;

-- name: answered_as
-- in: id text, from text
update dialogue_thread set answered_at = (select o.answered_at from dialogue_thread o where o.id = :from),
    state = (select o.state from dialogue_thread o where o.id = :from),
    assignee_id = (select o.assignee_id from dialogue_thread o where o.id = :from),
    category = (select o.category from dialogue_thread o where o.id = :from),
    proposed = (select o.proposed from dialogue_thread o where o.id = :from),
    proposed_why = (select o.proposed_why from dialogue_thread o where o.id = :from),
    tongue = (select o.tongue from dialogue_thread o where o.id = :from),
    restricted = (select o.restricted from dialogue_thread o where o.id = :from)
where id = :id;

-- name: recount
-- in: id text
update dialogue_thread set version = version + 1,
    entries = (select count(*) from dialogue_entry e where e.thread_id = :id),
    began_at = (select min(e.at) from dialogue_entry e where e.thread_id = :id),
    last_at = (select max(e.at) from dialogue_entry e where e.thread_id = :id),
    waits_since = (select min(e.at) from dialogue_entry e where e.thread_id = :id and e.kind = 'in' and e.asks = 1
                     and e.at > answered_at),
    excerpt = coalesce((select case when e.state = 'deleted' or e.out_of_sight = 1 then '' else substr(e.text, 1, 160) end
                        from dialogue_entry_now e
                        where e.thread_id = :id and e.kind <> 'note' order by e.at desc, e.id desc limit 1), excerpt)
where id = :id;

-- name: set_resident
-- in: id text, resident text?
update dialogue_thread set version = version + 1, resident_id = cast(:resident as text) where id = :id;

-- name: move_resident
-- in: from text, into text
update dialogue_thread set resident_id = :into where resident_id = :from;

-- name: resident_left_alone
-- in: resident text
update dialogue_thread set resident_id = cast(null as text)
where resident_id = :resident and (select count(*) from dialogue_thread o where o.resident_id = :resident) = 1;

-- name: secret
-- out: secret text
select secret from dialogue_secret where id = 1;

-- name: make_secret
-- in: secret text
insert into dialogue_secret (id, secret) values (1, :secret) on conflict (id) do nothing;
