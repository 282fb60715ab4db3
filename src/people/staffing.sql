-- Of the municipality (null) and of all units.
-- name: open_spells
-- out: unit text?, weekday integer, from_minute integer, to_minute integer
select unit_id as unit, weekday, from_minute, to_minute from people_open_spell order by weekday, from_minute;

-- name: closed_days
-- in: since text
-- out: unit text?, day text, why text
select unit_id as unit, day, why from people_closed_day where day >= :since order by day, id;

-- name: own_spells
-- in: unit text?
-- out: weekday integer, from_minute integer, to_minute integer
select weekday, from_minute, to_minute from people_open_spell
where coalesce(unit_id, '') = coalesce(cast(:unit as text), '') order by weekday, from_minute;

-- name: forget_spells
-- in: unit text?
delete from people_open_spell where coalesce(unit_id, '') = coalesce(cast(:unit as text), '');

-- name: add_spell
-- in: id text, unit text?, weekday integer, from_minute integer, to_minute integer
insert into people_open_spell (id, unit_id, weekday, from_minute, to_minute)
values (:id, cast(:unit as text), :weekday, :from_minute, :to_minute);

-- name: units_with_hours
-- out: unit text
select distinct unit_id as unit from people_open_spell where unit_id is not null order by unit_id;

-- name: own_closed_days
-- in: unit text?, since text
-- out: id text, day text, why text
select id, day, why from people_closed_day
where coalesce(unit_id, '') = coalesce(cast(:unit as text), '') and day >= :since order by day, id;

-- name: closed_day
-- in: id text
-- out: unit text?, day text
select unit_id as unit, day from people_closed_day where id = :id;

-- name: add_closed_day
-- in: id text, unit text?, day text, why text
insert into people_closed_day (id, unit_id, day, why) values (:id, cast(:unit as text), :day, :why);

-- name: remove_closed_day
-- in: id text
delete from people_closed_day where id = :id;

-- name: forget_closed_days
-- in: before text
delete from people_closed_day where day < :before;

-- name: desk_week
-- out: weekday integer, person text
select weekday, person_id as person from people_desk_turn order by weekday, person_id;

-- name: forget_desk_week
delete from people_desk_turn;

-- name: add_desk_turn
-- in: weekday integer, person text
insert into people_desk_turn (weekday, person_id) values (:weekday, :person);

-- name: desk_days
-- in: first text, last text
-- out: day text, person text?
select d.day, p.person_id as person from people_desk_day d left join people_desk_day_person p on p.day = d.day
where d.day >= :first and d.day <= :last order by d.day, p.person_id;

-- name: add_desk_day
-- in: day text, now integer
insert into people_desk_day (day, set_at) values (:day, :now);

-- name: add_desk_day_person
-- in: day text, person text
insert into people_desk_day_person (day, person_id) values (:day, :person);

-- name: forget_desk_day_persons
-- in: day text
delete from people_desk_day_person where day = :day;

-- name: forget_desk_day
-- in: day text
delete from people_desk_day where day = :day;

-- name: absences_of
-- in: person text, first text, last text
-- out: id text, person text, from_day text, to_day text, stand_in text?
select id, person_id as person, from_day, to_day, stand_in from people_absence
where person_id = :person and to_day >= :first and from_day <= :last order by from_day, id;

-- name: absence
-- in: id text
-- out: id text, person text, from_day text, to_day text, stand_in text?
select id, person_id as person, from_day, to_day, stand_in from people_absence where id = :id;

-- name: add_absence
-- in: id text, person text, from_day text, to_day text, stand_in text?
insert into people_absence (id, person_id, from_day, to_day, stand_in)
values (:id, :person, :from_day, :to_day, cast(:stand_in as text));

-- name: remove_absence
-- in: id text
delete from people_absence where id = :id;

-- name: forget_absences
-- in: before text
delete from people_absence where to_day < :before;
