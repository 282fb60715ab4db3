-- What has been applied, so that an edited or missing migration stops the start.
create table db_migration (
    number integer primary key,
    name text not null,
    hash text not null,
    at bigint not null
);

-- The latest time that a committed use case saw: time never goes backwards, not over a restart either.
create table db_clock (
    one integer primary key check (one = 1),
    last_us bigint not null
);
insert into db_clock (one, last_us) values (1, 0);
