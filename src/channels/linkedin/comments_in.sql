-- name: linkedin_in
-- in: account text
-- out: since integer?, asked_until integer
select since, asked_until from channels_linkedin_in where account_id = :account;

-- What was said while it was off stays where it is.
-- name: take_linkedin_in_from_now
-- in: account text, now integer
insert into channels_linkedin_in (account_id, since, asked_until) values (:account, :now, :now)
on conflict (account_id) do update set since = excluded.since, asked_until = excluded.asked_until
where channels_linkedin_in.since is null;

-- name: take_linkedin_in_no_more
-- in: account text
update channels_linkedin_in set since = null where account_id = :account and since is not null;

-- name: taking_linkedin_in
-- out: account_id text
select account_id from channels_linkedin_in where since is not null order by account_id limit 200;

-- name: asked_linkedin
-- in: account text, until integer
update channels_linkedin_in set asked_until = :until where account_id = :account and asked_until < :until;
