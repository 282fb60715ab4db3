-- The hours of the week that a channel has for what is to go out: "tirsdag 12:00".
create table planning_slot (
    id text primary key,
    channel text not null, -- a word of the rule book's vocabulary
    weekday smallint not null check (weekday between 1 and 7), -- 1 is Monday
    minute smallint not null check (minute between 0 and 1439), -- of the day, by the clock on the wall
    name text not null
);
create unique index planning_slot_when on planning_slot (channel, weekday, minute);

-- Several posts with one goal.
create table planning_campaign (
    id text primary key,
    version bigint not null,
    name text not null,
    from_day text not null,
    to_day text not null,
    goal text not null,
    ended smallint not null default 0,
    by_person text not null references people_person (id),
    changed_at bigint not null
);
create index planning_campaign_days on planning_campaign (ended, from_day);

create table planning_campaign_post (
    post text primary key references publishing_post (id),
    campaign text not null references planning_campaign (id)
);
create index planning_campaign_post_of on planning_campaign_post (campaign);
