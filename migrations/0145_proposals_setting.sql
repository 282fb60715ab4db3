-- The municipality's own language model: where it is, what waits to be asked of it, and how it has done.
create table proposals_setting (
    id bigint primary key check (id = 1),
    version bigint not null,
    is_on smallint not null,
    address text not null, -- without the path of the interface: 'https://modell.example.no'
    model text not null,
    sealed text not null, -- the key, sealed for that place; empty: none
    per_minute bigint not null
);
create table proposals_pace (
    id bigint primary key check (id = 1),
    span_from bigint not null,
    span_count bigint not null,
    failures bigint not null,
    rests_until bigint,
    error text not null,
    since bigint
);
create table proposals_waiting (
    entry_id text primary key, -- no reference: a message may be forgotten before it
    at bigint not null, -- when it came
    tries bigint not null
);
create index proposals_waiting_next on proposals_waiting (tries, at, entry_id);
create index proposals_waiting_at on proposals_waiting (at);
-- By model: how often a person decided what it had proposed, and what the rules had. Names nobody and no message.
create table proposals_sum (
    model text primary key,
    proposed bigint not null,
    refused bigint not null, -- answers that were none of our words
    failed bigint not null,
    decided bigint not null,
    rules_agreed bigint not null,
    model_agreed bigint not null
);
