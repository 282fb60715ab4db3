-- When somebody is at work. The municipality's own hours have no unit; a unit without rows follows the one above.
create table people_open_spell (
    id text primary key,
    unit_id text references people_unit (id),
    weekday smallint not null check (weekday between 1 and 7), -- 1 is Monday
    from_minute smallint not null check (from_minute between 0 and 1439), -- of the day, by the clock on the wall
    to_minute smallint not null check (to_minute between 1 and 1440) -- exclusive
);
create index people_open_spell_unit on people_open_spell (unit_id);

-- Closed besides public holidays; without a unit the whole municipality is.
create table people_closed_day (
    id text primary key,
    unit_id text references people_unit (id),
    day text not null,
    why text not null
);
create index people_closed_day_day on people_closed_day (day);

-- Who has the desk, week by week.
create table people_desk_turn (
    weekday smallint not null check (weekday between 1 and 7),
    person_id text not null references people_person (id),
    primary key (weekday, person_id)
);

-- On that day somebody else has it, or nobody.
create table people_desk_day (
    day text primary key,
    set_at bigint not null
);
create table people_desk_day_person (
    day text not null references people_desk_day (day),
    person_id text not null references people_person (id),
    primary key (day, person_id)
);

-- Somebody is away, both days in. Why is nobody's business, and is not asked.
create table people_absence (
    id text primary key,
    person_id text not null references people_person (id),
    from_day text not null,
    to_day text not null,
    stand_in text references people_person (id)
);
create index people_absence_person on people_absence (person_id, to_day);
create index people_absence_to on people_absence (to_day);

-- Who has turned off the keys that act alone.
create table people_keys_off (
    person_id text primary key references people_person (id)
);
