-- Chats while they go on. What is said stands in their threads (dialogue), and nothing of it here.
create table chat_setting (
    id bigint primary key check (id = 1),
    is_on smallint not null,
    roles text not null, -- a JSON list: whose mandates take chats
    give_up_minutes bigint not null
);
create table chat_spell (
    weekday bigint not null, -- 1 Monday … 7 Sunday
    from_minute bigint not null,
    to_minute bigint not null,
    primary key (weekday, from_minute)
);
create table chat_closed_day (
    day text primary key,
    why text not null
);

-- Who says that they take chats now.
create table chat_available (
    person_id text primary key references people_person (id),
    since_at bigint not null,
    until_at bigint not null
);

create table chat_talk (
    id text primary key, -- the thread's; no reference: that may be forgotten before it
    version bigint not null,
    state text not null check (state in ('queued', 'taken', 'ended')),
    language text not null, -- of the resident's screen
    person_id text references people_person (id), -- who has it; of one in the queue whom it waits for, else nobody
    began_at bigint not null,
    since_at bigint not null, -- in this state, or with this person
    taken_at bigint, -- the first time
    ended_at bigint,
    ended_how text not null,
    seen_at bigint not null, -- the resident's page was there
    left_at bigint, -- the resident's page was closed
    live smallint not null, -- the resident's page tells by itself that it is there
    mailed smallint not null -- the transcript was sent
);
create index chat_talk_open on chat_talk (state, began_at, id) where state in ('queued', 'taken');
create index chat_talk_taken on chat_talk (taken_at) where taken_at is not null;
create index chat_talk_ended on chat_talk (ended_at) where ended_at is not null;
