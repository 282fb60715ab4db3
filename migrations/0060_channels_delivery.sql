-- Accounts, and what leaves the house in them: a dispatch is one variant to one account, with one delivery for each recipient.
create table channels_account (
    id text primary key,
    version bigint not null,
    channel text not null, -- a word of the rule book's vocabulary
    driver text not null,
    name text not null,
    address text not null,
    state text not null check (state in ('proposed', 'open', 'closed')),
    settings text not null, -- JSON, without secrets
    secret text not null default '', -- sealed, hex
    secret_expires bigint,
    created_at bigint not null,
    changed_at bigint not null
);
create index channels_account_state on channels_account (state, channel, name);

-- How an account does: what it was given in the current span of its limit, and whether it rests after failures.
create table channels_pace (
    account_id text primary key references channels_account (id),
    span_from bigint not null,
    span_count bigint not null,
    failures bigint not null,
    rests_until bigint,
    error text not null,
    since bigint -- of the first of these failures
);

create table channels_dispatch (
    id text primary key,
    subject text not null,
    revision bigint not null,
    account_id text not null references channels_account (id),
    act text not null check (act in ('publish', 'correct', 'withdraw')),
    of_dispatch text references channels_dispatch (id),
    variant text not null, -- JSON
    priority smallint not null,
    passes_hold text not null,
    state text not null check (state in ('filling', 'going', 'ended')),
    by_person text references people_person (id),
    fence bigint not null default 0, -- grows with each batch: what an earlier one left is told from it
    cancelled_at bigint, -- nothing more of it leaves
    queued_at bigint not null,
    ended_at bigint
);
create index channels_dispatch_subject on channels_dispatch (subject, queued_at);
create index channels_dispatch_queued on channels_dispatch (queued_at);

create table channels_delivery (
    id text primary key,
    dispatch_id text not null references channels_dispatch (id),
    recipient text not null,
    personal text not null, -- JSON
    state text not null check (state in ('queued', 'leased', 'sent', 'confirmed', 'failed', 'in-doubt', 'cancelled')),
    due bigint not null,
    tries bigint not null,
    fence bigint not null,
    foreign_id text not null,
    receipt text not null,
    error text not null,
    since bigint not null
);
create unique index channels_delivery_recipient on channels_delivery (dispatch_id, recipient);
create index channels_delivery_state on channels_delivery (dispatch_id, state, due);
create index channels_delivery_trouble on channels_delivery (since) where state in ('failed', 'in-doubt') or (state = 'queued' and error <> '');
