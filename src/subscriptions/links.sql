-- name: key
-- out: secret text
select secret from subscriptions_key where id = 1;

-- name: make_key
-- in: secret text
insert into subscriptions_key (id, secret) values (1, :secret) on conflict (id) do nothing;
