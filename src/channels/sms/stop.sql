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

-- name: came_before
-- in: account text, known_by text
-- out: came_at integer, answer text, words text
select came_at, answer, words from channels_sms_came where account_id = :account and known_by = :known_by;

-- name: note_came
-- in: account text, known_by text, now integer
insert into channels_sms_came (account_id, known_by, came_at, answer, words) values (:account, :known_by, :now, 'none', '')
on conflict (account_id, known_by) do update set came_at = excluded.came_at, answer = 'none', words = '';

-- name: keep_answer
-- in: account text, known_by text, answer text, words text
update channels_sms_came set answer = :answer, words = :words where account_id = :account and known_by = :known_by;

-- name: forget_came
-- in: before integer
delete from channels_sms_came where came_at < :before;

-- name: forget_replied
-- in: day text
delete from channels_sms_replied where day < :day;

-- name: count_reply
-- in: number text, day text
insert into channels_sms_replied (number, day, replies) values (:number, :day, 1)
on conflict (number, day) do update set replies = channels_sms_replied.replies + 1;

-- name: replies_on
-- in: number text, day text
-- out: replies integer
select replies from channels_sms_replied where number = :number and day = :day;
