-- Notes in the calendar: what people plan around ("budsjettuka"), of a day or a span of days.
create table planning_note (
    id text primary key,
    version bigint not null,
    from_day text not null, -- "2026-11-22"
    to_day text not null, -- the last day, the same or later
    says text not null,
    by_person text not null references people_person (id),
    changed_at bigint not null
);
create index planning_note_days on planning_note (from_day, to_day);

-- The day on which somebody wishes that a post goes out, while nothing is scheduled.
create table planning_wish (
    post text primary key references publishing_post (id),
    day text not null
);
create index planning_wish_day on planning_wish (day);

-- Who subscribes to the calendar from a program of one's own. The address holds a token; here lies only its hash.
create table planning_feed (
    person text primary key references people_person (id),
    token_hash text not null unique,
    made_at bigint not null
);
