-- Who looks after what, week by week: an account, or (no account) the telephone that is answered when it is urgent.
create table watch_turn (
    id text primary key,
    account_id text references channels_account (id),
    weekday smallint not null check (weekday between 1 and 7), -- 1 is Monday
    from_minute smallint not null check (from_minute between 0 and 1439), -- of the day, by the clock on the wall
    to_minute smallint not null check (to_minute between 0 and 1439), -- not after from_minute: the next day
    on_holidays smallint not null,
    person_id text not null references people_person (id),
    since_day text not null, -- the first day it holds
    ended_day text -- it holds no more from this day
);
create index watch_turn_held on watch_turn (ended_day, weekday);

-- Somebody else takes it on one day.
create table watch_swap (
    turn_id text not null references watch_turn (id),
    day text not null,
    person_id text not null references people_person (id),
    primary key (turn_id, day)
);
create index watch_swap_day on watch_swap (day);

-- It was looked after on that day.
create table watch_look (
    turn_id text not null references watch_turn (id),
    day text not null,
    by_person text not null references people_person (id),
    at bigint not null,
    primary key (turn_id, day)
);
create index watch_look_day on watch_look (day);
