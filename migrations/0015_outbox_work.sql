-- Durable work. `state`: waiting, leased, held, done, dead, cancelled (outbox/outbox.h).
create table outbox_work (
    id text primary key,
    kind text not null,
    payload text not null,
    priority smallint not null,
    state text not null,
    due bigint not null,
    dedup_key text,
    passes_hold text,
    tries integer not null,
    tries_most integer not null,
    fence bigint not null,
    lease_until bigint,
    sending smallint not null,
    error text,
    queued bigint not null,
    ended bigint
);
create unique index outbox_work_dedup on outbox_work (dedup_key) where state in ('waiting', 'leased', 'held');
create index outbox_work_waiting on outbox_work (priority, due) where state = 'waiting';
create index outbox_work_leased on outbox_work (lease_until) where state = 'leased';
create index outbox_work_ended on outbox_work (ended) where state in ('done', 'cancelled');
create index outbox_work_shown on outbox_work (state, due) where state in ('held', 'dead');

create table outbox_hold (
    kind text not null,
    reason text not null,
    since bigint not null,
    primary key (kind, reason)
);
