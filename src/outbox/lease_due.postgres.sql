-- Many servers lease at once: a row that another is looking at is passed over, not waited for.

-- name: due_work
-- in: priority integer, now integer, busy text, most integer
-- out: id text, kind text, payload text, tries integer, tries_most integer, fence integer, error text?
select w.id, w.kind, w.payload, w.tries, w.tries_most, w.fence, w.error from outbox_work w
where w.state = 'waiting' and w.priority = :priority and w.due <= :now
  and cast(:busy as text) not like '%,' || w.kind || ',%'
  and not exists (select 1 from outbox_hold h where h.kind = w.kind and coalesce(w.passes_hold, '') not in (h.reason, h.reason || '-now'))
order by w.due, w.id limit :most
for update of w skip locked;

-- name: lost_leases
-- in: now integer, most integer
-- out: id text, kind text, payload text, sending integer, fence integer
select id, kind, payload, sending, fence from outbox_work
where state = 'leased' and lease_until <= :now order by lease_until, id limit :most
for update skip locked;
