-- What a network tells us by itself lies here as it came, from before it is answered until a while after it was read.
create table channels_webhook (
    id text primary key,
    account_id text not null references channels_account (id),
    sum text not null, -- SHA-256 of the body in hex: what is told twice is stored once
    body text not null,
    came_at bigint not null,
    read_at bigint
);
create unique index channels_webhook_once on channels_webhook (account_id, sum);
create index channels_webhook_waits on channels_webhook (account_id, came_at, id) where read_at is null;
create index channels_webhook_read on channels_webhook (read_at) where read_at is not null;

-- An account of a network whose comments and messages become conversations.
create table channels_taking_in (
    account_id text primary key references channels_account (id),
    since bigint, -- null: not now
    waiting bigint not null default 0, -- what came and is not read
    came_at bigint not null default 0, -- the network told something, with the right signature
    refused bigint not null default 0, -- so often somebody told something without it
    refused_at bigint not null default 0,
    looked_at bigint not null default 0, -- it was asked what there is, and all before this was seen
    silent_since bigint -- looking found what the network should have told and did not
);

-- What lies in an account itself is found by what its channel calls it.
create index channels_delivery_placed on channels_delivery (foreign_id) where recipient = '' and foreign_id <> '';
