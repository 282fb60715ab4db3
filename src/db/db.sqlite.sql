-- name: has_migrations
-- out: present integer
select count(*) as present from sqlite_master where type = 'table' and name = 'db_migration';

-- name: last_clock
-- out: last_us integer
select last_us from db_clock;

-- name: set_clock
-- in: us integer
-- out: last_us integer
update db_clock set last_us = :us returning last_us;
