-- name: receipts_since
-- in: address text, day integer, hour integer, most integer
-- out: to_address integer, to_all integer
select (select count(*) from (select 1 from dialogue_receipt where address = :address and at > :day limit 1) a) as to_address,
    (select count(*) from (select 1 from dialogue_receipt where at > :hour limit :most) b) as to_all;

-- name: keep_receipt
-- in: thread text, dispatch text, address text, now integer
insert into dialogue_receipt (thread_id, dispatch_id, address, at) values (:thread, :dispatch, :address, :now);

-- name: receipt
-- in: thread text
-- out: dispatch_id text, at integer
select dispatch_id, at from dialogue_receipt where thread_id = :thread;

-- name: forget_receipts
-- in: thread text
delete from dialogue_receipt
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);
