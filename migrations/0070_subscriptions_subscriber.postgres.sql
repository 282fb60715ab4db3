-- One row for an address in one medium; an address is found by its beginning, byte by byte.
create table subscriptions_subscriber (
    id text primary key,
    version bigint not null,
    medium text not null check (medium in ('email', 'sms')),
    address text collate "C" not null,
    state text not null check (state in ('active', 'left', 'bounced', 'suppressed')),
    language text not null,
    all_topics smallint not null,
    placed smallint not null, -- 1: has chosen places, and gets nothing that concerns others alone
    since bigint not null, -- in this state
    created_at bigint not null
);
create unique index subscriptions_subscriber_address on subscriptions_subscriber (address);
create index subscriptions_subscriber_state on subscriptions_subscriber (state, address);
create index subscriptions_subscriber_medium on subscriptions_subscriber (medium, state, id, all_topics, placed);
