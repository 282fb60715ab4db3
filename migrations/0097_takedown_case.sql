-- Personal data that got out: since when the municipality knows, what is written to the authority, and how it ended.
create table takedown_case (
    post_id text primary key references publishing_post (id),
    version bigint not null default 1,
    aware_at bigint not null,
    opened_at bigint not null,
    opened_by text not null references people_person (id),
    notice text not null,
    outcome text not null check (outcome in ('open', 'reported', 'not-reported')),
    told_at bigint, -- the authority, by what a person says
    reason text not null, -- why it was not told, or told late
    closed_at bigint,
    closed_by text references people_person (id)
);
create index takedown_case_open on takedown_case (aware_at) where outcome = 'open';
