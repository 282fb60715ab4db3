-- The register of official accounts (D1), and the procedure by which one is opened (D2).
create table channels_register (
    account_id text primary key references channels_account (id),
    unit_id text not null references people_unit (id),
    contact_id text not null references people_person (id),
    proposed_by text not null references people_person (id),
    proposed_at bigint not null,
    asked_roles text not null, -- whose yes it waits for, with commas
    handed_on bigint not null, -- 1: the rule book leaves the opening to those asked
    tell_roles text not null, -- who is told of it and has not seen it, with commas
    approved_by text references people_person (id),
    approved_at bigint,
    opened_at bigint,
    closed_at bigint,
    closed_why text not null,
    purpose text not null,
    audience text not null,
    enquiries bigint not null, -- 1: staff can expect enquiries there (D5)
    dpia text not null,
    dpia_review text not null, -- a day, or empty; so are the others
    pilot_until text not null,
    pilot_outcome text not null,
    terms text not null,
    discussion_rules text not null,
    quiet_days bigint,
    busy_week bigint
);

-- Who administers an account, and when they said that they have read the terms it has now (D6).
create table channels_administrator (
    account_id text not null references channels_account (id),
    person_id text not null references people_person (id),
    since bigint not null,
    terms_read_at bigint,
    primary key (account_id, person_id)
);
create index channels_administrator_person on channels_administrator (person_id);

-- What the channel said when the account was last asked how it does.
create table channels_health (
    account_id text primary key references channels_account (id),
    asked_at bigint not null,
    trouble text not null,
    secret_at bigint -- when the secret was typed in
);

-- The website and the intranet are there once each.
create unique index channels_account_own on channels_account (channel) where driver = 'own';
