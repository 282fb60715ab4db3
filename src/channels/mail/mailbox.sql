-- name: mailbox
-- in: account text
-- out: uid_validity integer, uid integer
select uid_validity, uid from channels_mailbox where account_id = :account;

-- name: write_mailbox
-- in: account text, uid_validity integer, uid integer
insert into channels_mailbox (account_id, uid_validity, uid) values (:account, :uid_validity, :uid)
on conflict (account_id) do update set uid_validity = excluded.uid_validity, uid = excluded.uid;
