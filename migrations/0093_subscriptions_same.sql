-- One message more to those whom an earlier one was handed over to: how far it is filled.
create table subscriptions_same (
    id text primary key,
    dispatch_id text not null, -- that is filled
    first_id text not null, -- the dispatch whose recipients they are
    fence bigint not null, -- of the first: batches up to it had the words that this one adds to
    site text not null,
    after_recipient text not null,
    added bigint not null,
    passed_over bigint not null, -- have left since
    started_at bigint not null,
    ended_at bigint
);
create unique index subscriptions_same_dispatch on subscriptions_same (dispatch_id);
