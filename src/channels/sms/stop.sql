-- name: stop_number
-- in: number text, account text, now integer
insert into channels_sms_stop (number, account_id, stopped_at) values (:number, :account, :now)
on conflict (number) do nothing;

-- name: start_number
-- in: number text
delete from channels_sms_stop where number = :number;

-- name: stopped_number
-- in: number text
-- out: stopped_at integer
select stopped_at from channels_sms_stop where number = :number;

-- name: pass_over_stopped
-- in: dispatch text, fence integer, now integer
update channels_delivery set state = 'cancelled', error = 'sms-stopp', since = :now
where dispatch_id = :dispatch and state = 'leased' and fence = :fence
  and recipient in (select number from channels_sms_stop);

-- name: count_heard
-- in: account text, day text, stops integer, starts integer, others integer
insert into channels_sms_heard (account_id, day, stops, starts, others) values (:account, :day, :stops, :starts, :others)
on conflict (account_id, day) do update set stops = channels_sms_heard.stops + excluded.stops,
    starts = channels_sms_heard.starts + excluded.starts, others = channels_sms_heard.others + excluded.others;

-- name: heard_days
-- in: account text, most integer
-- out: day text, stops integer, starts integer, others integer
select day, stops, starts, others from channels_sms_heard where account_id = :account order by day desc limit :most;

-- name: forget_answered
-- in: before integer
delete from channels_sms_answered where answered_at < :before;

-- name: note_answered
-- in: number text, now integer
insert into channels_sms_answered (number, answered_at) values (:number, :now) on conflict (number) do nothing;

-- name: delivery_account
-- in: id text
-- out: account_id text
select p.account_id from channels_delivery d join channels_dispatch p on p.id = d.dispatch_id where d.id = :id;
