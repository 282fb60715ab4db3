-- name: add_work
-- in: id text, kind text, payload text, priority integer, due integer, dedup_key text?, passes_hold text?, tries_most integer, now integer
insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, passes_hold, tries, tries_most, fence, sending, queued)
values (:id, :kind, :payload, :priority, 'waiting', :due, cast(:dedup_key as text), cast(:passes_hold as text), 0, :tries_most, 0, 0, :now)
on conflict do nothing;

-- name: unfinished_by_key
-- in: dedup_key text
-- out: id text
select id from outbox_work where dedup_key = :dedup_key and state in ('waiting', 'leased', 'held');

-- name: hurry_work
-- in: dedup_key text, due integer
update outbox_work set due = :due where dedup_key = :dedup_key and state in ('waiting', 'leased', 'held') and state = 'waiting' and due > :due;

-- name: cancel_work
-- in: id text, now integer
update outbox_work set state = 'cancelled', ended = :now where id = :id and state in ('waiting', 'held', 'dead');

-- name: add_hold
-- in: kind text, reason text, now integer
insert into outbox_hold (kind, reason, since) values (:kind, :reason, :now) on conflict do nothing;

-- name: remove_hold
-- in: kind text, reason text
delete from outbox_hold where kind = :kind and reason = :reason;

-- name: keep_back
-- in: kind text, reason text, passes_now text, until integer
update outbox_work set state = 'held'
where state = 'waiting' and kind = :kind and due <= :until and coalesce(passes_hold, '') not in (:reason, :passes_now);

-- name: end_pass
-- in: kind text, passes_now text
update outbox_work set passes_hold = null
where kind = :kind and passes_hold = :passes_now and state in ('waiting', 'leased', 'held', 'dead');

-- name: bring_back
-- in: id text, due integer
update outbox_work set state = 'waiting', due = :due, tries = 0, sending = 0, ended = null
where id = :id and state in ('held', 'dead');

-- name: find_work
-- in: id text
-- out: id text, kind text, payload text, state text, due integer, tries integer, error text?, queued integer, dedup_key text?
select id, kind, payload, state, due, tries, error, queued, dedup_key from outbox_work where id = :id;

-- name: holds_on
-- in: id text
-- out: holds integer
select count(*) as holds from outbox_work w
where w.id = :id and (w.state = 'held' or exists
    (select 1 from outbox_hold h where h.kind = w.kind and coalesce(w.passes_hold, '') not in (h.reason, h.reason || '-now')));

-- name: stopped_work
-- in: reason text, passes_now text, most integer
-- out: id text, kind text, payload text, state text, due integer, tries integer, error text?, queued integer
select w.id, w.kind, w.payload, w.state, w.due, w.tries, w.error, w.queued from outbox_work w
where w.state = 'waiting' and coalesce(w.passes_hold, '') not in (:reason, :passes_now)
  and exists (select 1 from outbox_hold h where h.kind = w.kind and h.reason = :reason)
order by w.due, w.id limit :most;

-- name: dead_work
-- in: most integer
-- out: id text, kind text, payload text, state text, due integer, tries integer, error text?, queued integer
select id, kind, payload, state, due, tries, error, queued from outbox_work
where state = 'dead' order by ended desc, id desc limit :most;

-- name: held_work
-- in: most integer
-- out: id text, kind text, payload text, state text, due integer, tries integer, error text?, queued integer
select id, kind, payload, state, due, tries, error, queued from outbox_work
where state = 'held' order by due, id limit :most;
