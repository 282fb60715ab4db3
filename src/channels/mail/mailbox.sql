-- name: mailbox
-- in: account text
-- out: uid_validity integer, uid integer, takes_in_since integer?, new_from integer, mailbox text
select uid_validity, uid, takes_in_since, new_from, mailbox from channels_mailbox where account_id = :account;

-- name: write_mailbox
-- in: account text, uid_validity integer, uid integer, new_from integer, mailbox text
insert into channels_mailbox (account_id, uid_validity, uid, new_from, mailbox)
values (:account, :uid_validity, :uid, :new_from, :mailbox)
on conflict (account_id) do update set uid_validity = excluded.uid_validity, uid = excluded.uid,
    new_from = excluded.new_from, mailbox = excluded.mailbox;

-- Another mailbox is read from now on: what lies in it is what came before.
-- name: begin_other_mailbox
-- in: account text, mailbox text, now integer
update channels_mailbox set uid_validity = 0, uid = 0, new_from = 0, mailbox = :mailbox,
    takes_in_since = case when takes_in_since is null then takes_in_since else :now end
where account_id = :account;

-- What came while it was off stays what it is: new mails are those that come from now on.
-- name: take_in_from_now
-- in: account text, now integer
insert into channels_mailbox (account_id, uid_validity, uid, takes_in_since) values (:account, 0, 0, :now)
on conflict (account_id) do update set takes_in_since = excluded.takes_in_since, new_from = 0
where channels_mailbox.takes_in_since is null;

-- name: take_in_no_more
-- in: account text
update channels_mailbox set takes_in_since = null, new_from = 0 where account_id = :account and takes_in_since is not null;

-- name: taking_in
-- out: account_id text
select account_id from channels_mailbox where takes_in_since is not null order by account_id limit 500;

-- name: own_delivery
-- in: id text
-- out: there integer
select count(*) as there from channels_delivery where id = :id;
