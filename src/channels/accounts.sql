-- columns: account = id text, version integer, channel text, driver text, name text, address text, state text, settings text, has_secret integer, secret_expires integer?

-- name: account
-- in: id text
-- out: {account}
select id, version, channel, driver, name, address, state, settings, case when secret = '' then 0 else 1 end as has_secret, secret_expires
from channels_account where id = :id;

-- name: open_accounts
-- in: most integer
-- out: {account}
select id, version, channel, driver, name, address, state, settings, case when secret = '' then 0 else 1 end as has_secret, secret_expires
from channels_account where state = 'open' order by channel, name, id limit :most;

-- name: add_account
-- in: id text, channel text, driver text, name text, address text, state text, settings text, now integer
insert into channels_account (id, version, channel, driver, name, address, state, settings, created_at, changed_at)
values (:id, 1, :channel, :driver, :name, :address, :state, :settings, :now, :now);

-- name: write_account
-- in: id text, version integer, name text, address text, state text, settings text, now integer
update channels_account
set version = version + 1, name = :name, address = :address, state = :state, settings = :settings, changed_at = :now
where id = :id and version = :version;

-- name: sealed_secret
-- in: id text
-- out: secret text
select secret from channels_account where id = :id;

-- name: write_sealed_secret
-- in: id text, secret text, expires integer?, now integer
update channels_account set version = version + 1, secret = :secret, secret_expires = cast(:expires as bigint), changed_at = :now
where id = :id;
