-- What a network tells us by itself, and the accounts that take it in.

-- name: store_webhook
-- in: id text, account text, sum text, body text, now integer
insert into channels_webhook (id, account_id, sum, body, came_at) values (:id, :account, :sum, :body, :now)
on conflict (account_id, sum) do nothing;

-- name: webhooks_came
-- in: account text, stored integer, now integer
update channels_taking_in set waiting = waiting + :stored, came_at = :now, silent_since = null where account_id = :account;

-- name: waiting_webhooks
-- in: account text, most integer
-- out: id text, sum text, body text, came_at integer
select id, sum, body, came_at from channels_webhook where account_id = :account and read_at is null order by came_at, id limit :most;

-- name: webhook_waits
-- in: account text
-- out: there integer
select count(*) as there from (select 1 from channels_webhook where account_id = :account and read_at is null limit 1) found;

-- name: webhook_was_read
-- in: id text, now integer
update channels_webhook set read_at = :now where id = :id;

-- name: webhooks_were_read
-- in: account text, read integer
update channels_taking_in set waiting = waiting - :read where account_id = :account;

-- name: webhooks_refused
-- in: account text, refused integer, now integer
update channels_taking_in set refused = refused + :refused, refused_at = :now where account_id = :account;

-- name: forget_webhooks
-- in: before integer, most integer
delete from channels_webhook where id in (select id from channels_webhook where read_at < :before order by read_at limit :most);

-- name: webhooks_to_forget
-- out: there integer
select count(*) as there from (select 1 from channels_webhook limit 1) found;

-- What came while it was off stays what it is.
-- name: take_comments_in_from_now
-- in: account text, now integer
insert into channels_taking_in (account_id, since) values (:account, :now)
on conflict (account_id) do update set since = excluded.since, looked_at = 0 where channels_taking_in.since is null;

-- name: take_comments_in_no_more
-- in: account text
update channels_taking_in set since = null, silent_since = null where account_id = :account and since is not null;

-- name: taking_comments_in
-- out: account_id text
select account_id from channels_taking_in where since is not null order by account_id limit 500;

-- name: comment_intake
-- in: account text
-- out: since integer?, waiting integer, came_at integer, refused integer, refused_at integer, looked_at integer, silent_since integer?
select since, waiting, came_at, refused, refused_at, looked_at, silent_since from channels_taking_in where account_id = :account;

-- name: looked_for_comments
-- in: account text, looked integer
update channels_taking_in set looked_at = :looked where account_id = :account;

-- name: network_is_silent
-- in: account text, since integer
update channels_taking_in set silent_since = coalesce(silent_since, :since) where account_id = :account;

-- name: placed_variant
-- in: account text, foreign_id text
-- out: variant text
select p.variant from channels_delivery d join channels_dispatch p on p.id = d.dispatch_id
where d.recipient = '' and d.foreign_id <> '' and d.foreign_id = :foreign_id and p.account_id = :account and p.act <> 'withdraw'
order by p.queued_at desc limit 1;
