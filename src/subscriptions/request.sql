-- columns: request = id text, medium text, address text, language text, choices text, source text, code_hash text, tries integer, subscriber_id text?

-- name: add_request
-- in: id text, medium text, address text, language text, choices text, source text, token_hash text, code_hash text, now integer, expires integer
insert into subscriptions_request (id, medium, address, language, choices, source, token_hash, code_hash, tries, created_at, expires_at)
values (:id, :medium, :address, :language, :choices, :source, :token_hash, :code_hash, 0, :now, :expires);

-- name: requests_of_address
-- in: address text, after integer
-- out: requests integer
select count(*) as requests from subscriptions_request where address = :address and created_at > :after;

-- name: requests_in_medium
-- in: medium text, after integer
-- out: requests integer
select count(*) as requests from subscriptions_request where medium = :medium and created_at > :after;

-- name: request_by_token
-- in: token_hash text, now integer
-- out: {request}
select {request} from subscriptions_request where token_hash = :token_hash and expires_at > :now;

-- name: count_try
-- in: id text
update subscriptions_request set tries = tries + 1 where id = :id;

-- name: confirm_request
-- in: id text, subscriber text
update subscriptions_request set subscriber_id = :subscriber where id = :id;

-- name: drop_requests
-- in: address text, now integer
update subscriptions_request set expires_at = :now where address = :address and expires_at > :now;

-- name: forget_requests
-- in: before integer, most integer
delete from subscriptions_request where id in
    (select id from subscriptions_request where expires_at < :before order by expires_at limit :most);

-- name: drop_requests_of_subscriber
-- in: address text, subscriber text
delete from subscriptions_request where address = :address or subscriber_id = :subscriber;

-- name: to_forget
-- out: waiting integer
select (select count(*) from (select id from subscriptions_request limit 1) r)
     + (select count(*) from (select id from subscriptions_subscriber where state in ('left', 'bounced') limit 1) s) as waiting;
