-- The open part: what a log entry is, in the order it was recorded. `idx` is its place, null until it has one.
create table ledger_entry (
    seq bigint generated always as identity primary key,
    id text not null unique,
    commitment text not null,
    log integer,
    idx bigint,
    check ((log is null) = (idx is null))
);
create unique index ledger_entry_place on ledger_entry (log, idx) where idx is not null;
create index ledger_entry_waiting on ledger_entry (seq) where idx is null;

-- The closed part, erasable by a decision: the act, its canonical text, and the salt that ties it to the entry.
create table ledger_content (
    seq bigint primary key references ledger_entry (seq),
    at bigint not null,
    kind text not null,
    subject text,
    by_person text,
    salt text,
    act text,
    erased_by text references ledger_entry (id),
    check ((salt is null) = (act is null) and (act is null) = (erased_by is not null))
);
create index ledger_content_subject on ledger_content (subject, seq) where subject is not null;

create table ledger_attachment (
    seq bigint not null references ledger_entry (seq),
    number integer not null,
    name text not null,
    salt text not null,
    file text not null,
    primary key (seq, number)
);

-- One row a log; the one with the highest number grows. `frontier` is its right edge in hex.
create table ledger_log (
    number integer primary key,
    origin text not null unique,
    size bigint not null,
    frontier text not null
);

-- Full tiles; above level 0 also the one that grows.
create table ledger_tile (
    log integer not null references ledger_log (number),
    level integer not null,
    number bigint not null,
    hashes text not null,
    primary key (log, level, number)
);

create table ledger_checkpoint (
    log integer not null references ledger_log (number),
    size bigint not null,
    note text not null,
    at bigint not null,
    primary key (log, size)
);

-- Logs of neighbours that we witness, and how far we have cosigned them.
create table ledger_witnessed (
    origin text primary key,
    verifier_key text not null,
    size bigint not null,
    root text not null,
    note text
);
