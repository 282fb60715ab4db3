-- Posts that come again: a rule, and the post that each new draft is a copy of.
create table planning_recurrence (
    id text primary key,
    version bigint not null,
    post text not null references publishing_post (id),
    every text not null check (every in ('week', 'month', 'year')),
    first_day text not null, -- the day of the week, the month or the year is this day's
    days_before smallint not null,
    next_day text not null, -- the day that the next draft is for
    owner text not null references people_person (id),
    ended smallint not null default 0,
    changed_at bigint not null
);
create index planning_recurrence_next on planning_recurrence (ended, next_day);

-- The drafts that a rule has made.
create table planning_recurred (
    recurrence text not null references planning_recurrence (id),
    day text not null,
    post text not null unique references publishing_post (id),
    owner text not null references people_person (id),
    primary key (recurrence, day)
);
create index planning_recurred_owner on planning_recurred (owner, day);
