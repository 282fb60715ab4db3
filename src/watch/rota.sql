-- columns: turn = id text, account_id text?, weekday integer, from_minute integer, to_minute integer, on_holidays integer, person_id text, since_day text, ended_day text?

-- name: turns_between
-- in: first text, last text
-- out: {turn}
select {turn} from watch_turn where since_day <= :last and (ended_day is null or ended_day > :first)
order by from_minute, to_minute, id limit 600;

-- name: turn
-- in: id text
-- out: {turn}
select {turn} from watch_turn where id = :id;

-- name: turns_that_hold
-- out: turns integer
select count(*) as turns from watch_turn where ended_day is null;

-- name: insert_turn
-- in: id text, account text?, weekday integer, from_minute integer, to_minute integer, on_holidays integer, person text, since text
insert into watch_turn (id, account_id, weekday, from_minute, to_minute, on_holidays, person_id, since_day)
values (:id, cast(:account as text), :weekday, :from_minute, :to_minute, :on_holidays, :person, :since);

-- name: end_turn
-- in: id text, day text
update watch_turn set ended_day = :day where id = :id and ended_day is null;

-- name: swaps_between
-- in: first text, last text
-- out: turn_id text, day text, person_id text
select turn_id, day, person_id from watch_swap where day >= :first and day <= :last limit 5000;

-- name: swap
-- in: turn text, day text, person text
insert into watch_swap (turn_id, day, person_id) values (:turn, :day, :person)
on conflict (turn_id, day) do update set person_id = excluded.person_id;

-- name: looks_between
-- in: first text, last text
-- out: turn_id text, day text, by_person text, at integer
select turn_id, day, by_person, at from watch_look where day >= :first and day <= :last limit 10000;

-- name: look
-- in: turn text, day text, by text, now integer
insert into watch_look (turn_id, day, by_person, at) values (:turn, :day, :by, :now) on conflict (turn_id, day) do nothing;
