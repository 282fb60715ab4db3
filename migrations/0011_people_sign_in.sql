-- Signing in. Passwords, tokens and codes are kept as hashes alone, apart from what pages show.
create table people_password (
    person text primary key references people_person (id),
    hash text not null,
    set_at bigint not null
);

create table people_invitation (
    person text primary key references people_person (id),
    code_hash text not null,
    made_at bigint not null,
    ends_at bigint not null
);

create table people_device (
    id text primary key,
    person text not null references people_person (id),
    token_hash text not null,
    label text not null,
    first_at bigint not null,
    last_at bigint not null
);
create unique index people_device_token on people_device (person, token_hash);

create table people_session (
    id text primary key,
    person text not null references people_person (id),
    token_hash text not null unique,
    device text references people_device (id),
    started_at bigint not null,
    seen_at bigint not null,
    ended_at bigint
);
create index people_session_person on people_session (person);
create index people_session_started on people_session (started_at);
