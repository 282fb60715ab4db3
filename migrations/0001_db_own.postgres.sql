-- What has been applied, so that an edited or missing migration stops the start.
create table db_migration (
    number integer primary key,
    name text not null,
    hash text not null,
    at bigint not null
);

-- The latest time that a use case saw on any node. A sequence is outside transactions: a row would make every
-- two writers conflict.
create sequence db_clock as bigint minvalue 0 start 0;

-- The later of the caller's clock and the latest seen, which it becomes. The lock is held for this call alone.
create function db_now(given bigint) returns bigint language plpgsql as $$
declare
    key integer := cast(cast('db_clock' as regclass) as oid)::bigint % 2147483647;
    latest bigint;
begin
    perform pg_advisory_lock(7301, key);
    latest := coalesce(pg_sequence_last_value('db_clock'), 0);
    if given > latest then
        latest := given;
        perform setval('db_clock', latest);
    end if;
    perform pg_advisory_unlock(7301, key);
    return latest;
end
$$;
