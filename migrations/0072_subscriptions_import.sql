-- A list that somebody brought, with the document that proves the consents. Its text is kept until it is taken in or dropped.
create table subscriptions_import (
    id text primary key,
    state text not null check (state in ('tried', 'running', 'done', 'dropped')),
    file_name text not null,
    document text not null,
    consented_on text not null, -- a day
    wording text not null,
    choices text not null, -- JSON: for rows that name no topic
    csv text not null,
    next_row bigint not null,
    taken bigint not null,
    by_person text not null references people_person (id),
    created_at bigint not null,
    ended_at bigint
);
create index subscriptions_import_created on subscriptions_import (created_at);

create table subscriptions_refused_row (
    import_id text not null references subscriptions_import (id),
    line bigint not null,
    why text not null, -- a code word; the address itself is not kept
    primary key (import_id, line)
);

-- How far a dispatch has been filled.
create table subscriptions_fan_out (
    id text primary key,
    dispatch_id text not null references channels_dispatch (id),
    selection text not null, -- JSON
    site text not null,
    after_id text not null, -- the last subscriber looked at
    added bigint not null,
    started_at bigint not null,
    ended_at bigint
);
create index subscriptions_fan_out_dispatch on subscriptions_fan_out (dispatch_id);
