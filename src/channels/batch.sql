-- name: pace
-- in: account text
-- out: span_from integer, span_count integer, failures integer, rests_until integer?, error text, since integer?
select span_from, span_count, failures, rests_until, error, since from channels_pace where account_id = :account;

-- name: write_pace
-- in: account text, span_from integer, span_count integer, failures integer, rests_until integer?, error text, since integer?
insert into channels_pace (account_id, span_from, span_count, failures, rests_until, error, since)
values (:account, :span_from, :span_count, :failures, cast(:rests_until as bigint), :error, cast(:since as bigint))
on conflict (account_id) do update set span_from = excluded.span_from, span_count = excluded.span_count,
    failures = excluded.failures, rests_until = excluded.rests_until, error = excluded.error, since = excluded.since;

-- name: take_deliveries
-- in: dispatch text, fence integer, now integer, ask_at integer, most integer
update channels_delivery set state = 'leased', fence = :fence, since = :now, due = :ask_at
where id in (select d.id from channels_delivery d
             where d.dispatch_id = :dispatch and d.state = 'queued' and d.due <= :now order by d.due limit :most);

-- What has a lower fence than the oldest batch that is still under way was left behind by an earlier lease.

-- name: take_left_behind
-- in: dispatch text, fence integer, oldest integer, now integer, ask_at integer, most integer
update channels_delivery set fence = :fence, due = :ask_at
where id in (select d.id from channels_delivery d
             where d.dispatch_id = :dispatch and d.state = 'leased' and d.fence < :oldest and d.due <= :now order by d.due limit :most);

-- name: queue_left_behind
-- in: dispatch text, oldest integer, now integer
update channels_delivery set state = 'queued', since = :now, due = :now, maybe_fence = coalesce(maybe_fence, fence)
where dispatch_id = :dispatch and state = 'leased' and fence < :oldest;

-- name: doubt_left_behind
-- in: dispatch text, oldest integer, now integer
update channels_delivery set state = 'in-doubt', error = 'stopped-while-sending', since = :now
where dispatch_id = :dispatch and state = 'leased' and fence < :oldest;

-- name: fail_queued
-- in: dispatch text, error text, now integer
update channels_delivery set state = case when maybe_fence is null then 'failed' else 'in-doubt' end, error = :error, since = :now
where dispatch_id = :dispatch and state = 'queued';

-- name: later_change
-- in: id text, of text, queued_at integer
-- out: later integer
select count(*) as later from channels_dispatch
where of_dispatch = :of and act in ('correct', 'withdraw') and (queued_at > :queued_at or (queued_at = :queued_at and id > :id));

-- name: raise_fence
-- in: dispatch text
update channels_dispatch set fence = fence + 1 where id = :dispatch;

-- name: fence
-- in: dispatch text
-- out: fence integer
select fence from channels_dispatch where id = :dispatch;

-- name: taken_deliveries
-- in: dispatch text, fence integer
-- out: id text, dispatch_id text, recipient text, state text, due integer, tries integer, foreign_id text, receipt text, error text, since integer, personal text
select id, dispatch_id, recipient, state, due, tries, foreign_id, receipt, error, since, personal
from channels_delivery where dispatch_id = :dispatch and state = 'leased' and fence = :fence order by due, id;

-- name: next_delivery
-- in: dispatch text
-- out: due integer
select due from (select d.due from channels_delivery d where d.dispatch_id = :dispatch and d.state = 'queued' order by d.due limit 1) q
union all
select due from (select d.due from channels_delivery d where d.dispatch_id = :dispatch and d.state = 'leased' order by d.due limit 1) l;

-- name: settle_delivery
-- in: id text, fence integer, state text, due integer, tries integer, foreign_id text, receipt text, error text, now integer
update channels_delivery
set state = :state, due = :due, tries = :tries, foreign_id = :foreign_id, receipt = :receipt, error = :error, since = :now
where id = :id and state = 'leased' and fence = :fence;

-- A worker that is gone had it, and nobody will ask what came of it.
-- name: doubt_original
-- in: dispatch text, recipient text, before integer, now integer
update channels_delivery set state = 'in-doubt', error = 'stopped-while-sending', since = :now
where dispatch_id = :dispatch and recipient = :recipient and state = 'leased' and since <= :before;

-- name: original_delivery
-- in: dispatch text, recipient text
-- out: state text, foreign_id text
select state, foreign_id from channels_delivery where dispatch_id = :dispatch and recipient = :recipient;
