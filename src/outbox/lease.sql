-- name: take_lease
-- in: id text, now integer, until integer
update outbox_work set state = 'leased', tries = tries + 1, fence = fence + 1, lease_until = :until, sending = 0
where id = :id and state = 'waiting' and due <= :now;

-- name: lose_lease
-- in: id text, fence integer, now integer
update outbox_work set state = 'waiting', due = :now, lease_until = null
where id = :id and fence = :fence and state = 'leased';

-- name: leased
-- in: id text, fence integer
-- out: tries integer, tries_most integer
select tries, tries_most from outbox_work where id = :id and fence = :fence and state = 'leased';

-- name: begin_sending
-- in: id text, fence integer, now integer
update outbox_work set sending = 1
where id = :id and fence = :fence and state = 'leased' and lease_until > :now
  and not exists (select 1 from outbox_hold
                  where outbox_hold.kind = outbox_work.kind and coalesce(outbox_work.passes_hold, '') not in (outbox_hold.reason, outbox_hold.reason || '-now'));

-- name: touch_lease
-- in: id text, fence integer, now integer
update outbox_work set lease_until = lease_until
where id = :id and fence = :fence and state = 'leased' and lease_until > :now
  and not exists (select 1 from outbox_hold
                  where outbox_hold.kind = outbox_work.kind and coalesce(outbox_work.passes_hold, '') not in (outbox_hold.reason, outbox_hold.reason || '-now'));

-- name: end_all_leases
-- in: now integer
update outbox_work set lease_until = :now where state = 'leased' and lease_until > :now;

-- name: renew_lease
-- in: id text, fence integer, until integer
update outbox_work set lease_until = :until where id = :id and fence = :fence and state = 'leased';

-- name: renew_after_progress
-- in: id text, fence integer, until integer
update outbox_work set lease_until = :until, tries = 1 where id = :id and fence = :fence and state = 'leased';

-- name: settle_work
-- in: id text, fence integer, now integer
update outbox_work set state = 'done', ended = :now, lease_until = null, error = null
where id = :id and fence = :fence and state = 'leased';

-- name: retry_work
-- in: id text, fence integer, due integer, error text
update outbox_work set state = 'waiting', due = :due, error = :error, lease_until = null, sending = 0
where id = :id and fence = :fence and state = 'leased';

-- name: postpone_work
-- in: id text, fence integer, due integer
update outbox_work set state = 'waiting', due = :due, tries = 0, lease_until = null, sending = 0
where id = :id and fence = :fence and state = 'leased';

-- name: bury_work
-- in: id text, fence integer, now integer, error text
update outbox_work set state = 'dead', ended = :now, error = :error, lease_until = null
where id = :id and fence = :fence and state in ('waiting', 'leased');

-- name: next_waiting
-- in: priority integer, busy text
-- out: due integer
select w.due from outbox_work w
where w.state = 'waiting' and w.priority = :priority
  and cast(:busy as text) not like '%,' || w.kind || ',%'
  and not exists (select 1 from outbox_hold h where h.kind = w.kind and coalesce(w.passes_hold, '') not in (h.reason, h.reason || '-now'))
order by w.due limit 1;

-- name: next_lost
-- out: lease_until integer
select lease_until from outbox_work where state = 'leased' order by lease_until limit 1;

-- name: prune_work
-- in: before integer, most integer
delete from outbox_work where id in
    (select id from outbox_work where state in ('done', 'cancelled') and ended < :before order by ended limit :most);
