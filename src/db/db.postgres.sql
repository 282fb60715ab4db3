-- name: has_migrations
-- out: present integer
select count(*) as present from pg_catalog.pg_tables where schemaname = current_schema() and tablename = 'db_migration';

-- name: last_clock
-- out: last_us integer
select last_value as last_us from db_clock;

-- name: set_clock
-- in: us integer
-- out: last_us integer
select db_now(:us) as last_us;
