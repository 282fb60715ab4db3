-- columns: dispatch = id text, subject text, revision integer, account_id text, act text, of_dispatch text?, variant text, priority integer, passes_hold text, state text, by_person text?, cancelled_at integer?, starts_at integer?, queued_at integer, ended_at integer?
-- columns: delivery = id text, dispatch_id text, recipient text, state text, due integer, tries integer, foreign_id text, receipt text, error text, since integer

-- name: add_dispatch
-- in: id text, subject text, revision integer, account text, act text, of text?, variant text, priority integer, passes_hold text, by text?, forget_at integer?, personal integer, starts integer?, now integer
insert into channels_dispatch (id, subject, revision, account_id, act, of_dispatch, variant, priority, passes_hold, state, by_person, forget_at, personal, starts_at, queued_at)
values (:id, :subject, :revision, :account, :act, cast(:of as text), :variant, :priority, :passes_hold, 'filling', cast(:by as text),
        cast(:forget_at as bigint), :personal, cast(:starts as bigint), :now);

-- name: set_dispatch_going
-- in: id text
update channels_dispatch set state = 'going', ended_at = null where id = :id;

-- name: rewrite_dispatch
-- in: id text, variant text, revision integer
update channels_dispatch set variant = :variant, revision = :revision where id = :id;

-- name: end_dispatch
-- in: id text, forget_at integer, now integer
update channels_dispatch set state = 'ended', ended_at = :now, forget_at = coalesce(forget_at, :forget_at) where id = :id and state = 'going'
  and not exists (select 1 from channels_delivery d where d.dispatch_id = channels_dispatch.id and d.state in ('queued', 'leased'));

-- name: dispatch
-- in: id text
-- out: {dispatch}
select {dispatch} from channels_dispatch where id = :id;

-- name: dispatches_of
-- in: subject text, most integer
-- out: {dispatch}
select {dispatch} from channels_dispatch where subject = :subject order by queued_at, id limit :most;

-- name: dispatches
-- in: most integer, skipped integer
-- out: {dispatch}
select {dispatch} from channels_dispatch order by queued_at desc, id desc limit :most offset :skipped;

-- name: going_dispatches
-- in: passing text, passes_now text
-- out: dispatches integer
select count(*) as dispatches from channels_dispatch where state in ('filling', 'going') and passes_hold not in (:passing, :passes_now);

-- name: end_pass
-- in: passes_now text
update channels_dispatch set passes_hold = '' where passes_hold = :passes_now;

-- name: put_off_deliveries
-- in: dispatch text, due integer
update channels_delivery set due = :due where dispatch_id = :dispatch and state = 'queued' and due < :due;

-- name: add_delivery
-- in: id text, dispatch text, recipient text, personal text, state text, due integer, foreign_id text, receipt text, error text, now integer
insert into channels_delivery (id, dispatch_id, recipient, personal, state, due, tries, fence, foreign_id, receipt, error, since)
values (:id, :dispatch, :recipient, :personal, :state, :due, 0, 0, :foreign_id, :receipt, :error, :now)
on conflict (dispatch_id, recipient) do nothing;

-- name: delivery_counts
-- in: dispatch text
-- out: state text, deliveries integer
select state, count(*) as deliveries from channels_delivery where dispatch_id = :dispatch group by state;

-- name: kept_counts
-- in: dispatch text
-- out: kept_counts text
select kept_counts from channels_dispatch where id = :dispatch;

-- name: deliveries_in_state
-- in: dispatch text, state text, most integer
-- out: {delivery}
select {delivery} from channels_delivery where dispatch_id = :dispatch and state = :state order by due, id limit :most;

-- name: delivery
-- in: id text
-- out: {delivery}
select {delivery} from channels_delivery where id = :id;

-- What may have come and would only have gone again under its key is in doubt, not cancelled.
-- name: cancel_deliveries
-- in: dispatch text, now integer
update channels_delivery set state = case when maybe_fence is null then 'cancelled' else 'in-doubt' end, since = :now,
    error = case when maybe_fence is not null and error = '' then 'stopped-while-sending' else error end
where dispatch_id = :dispatch and state = 'queued';

-- name: cancel_recipient
-- in: dispatch text, recipient text, now integer
update channels_delivery set state = 'cancelled', since = :now
where dispatch_id = :dispatch and recipient = :recipient and state = 'queued';
-- name: cancel_failed
-- in: dispatch text, now integer
update channels_delivery set state = 'cancelled', since = :now where dispatch_id = :dispatch and state = 'failed';

-- name: take_back_cancel
-- in: dispatch text
update channels_dispatch set cancelled_at = null where id = :dispatch;

-- name: note_cancelled
-- in: dispatch text, now integer
update channels_dispatch set cancelled_at = coalesce(cancelled_at, :now) where id = :dispatch;

-- name: choose_delivery
-- in: id text, state text, receipt text, now integer
update channels_delivery set state = :state, receipt = :receipt, due = :now, since = :now, tries = 0,
    maybe_fence = case when state = 'in-doubt' then coalesce(maybe_fence, fence) else maybe_fence end
where id = :id and state in ('failed', 'in-doubt');

-- name: queue_failed
-- in: dispatch text, now integer
update channels_delivery set state = 'queued', due = :now, since = :now, tries = 0
where dispatch_id = :dispatch and state = 'failed' and foreign_id = '' and maybe_fence is null;

-- name: confirm_delivery
-- in: id text, receipt text, now integer
update channels_delivery set state = 'confirmed', receipt = :receipt, since = :now
where id = :id and state in ('leased', 'sent', 'in-doubt');

-- name: fail_delivery
-- in: id text, error text, now integer
update channels_delivery set state = 'failed', error = :error, since = :now, maybe_fence = null
where id = :id and state in ('leased', 'sent', 'in-doubt');

-- name: trouble
-- in: most integer
-- out: {delivery}, subject text, account_id text, act text, account_name text
select d.id, d.dispatch_id, d.recipient, d.state, d.due, d.tries, d.foreign_id, d.receipt, d.error, d.since,
       p.subject, p.account_id, p.act, a.name as account_name
from channels_delivery d
join channels_dispatch p on p.id = d.dispatch_id
join channels_account a on a.id = p.account_id
where d.state in ('failed', 'in-doubt') or (d.state = 'queued' and d.error <> '') order by d.since desc, d.id desc limit :most;
