-- name: setting
-- out: is_on integer, roles text, give_up_minutes integer
select is_on, roles, give_up_minutes from chat_setting where id = 1;

-- name: set_setting
-- in: is_on integer, roles text, minutes integer
insert into chat_setting (id, is_on, roles, give_up_minutes) values (1, :is_on, :roles, :minutes)
on conflict (id) do update set is_on = excluded.is_on, roles = excluded.roles, give_up_minutes = excluded.give_up_minutes;

-- name: week
-- out: weekday integer, from_minute integer, to_minute integer
select weekday, from_minute, to_minute from chat_spell order by weekday, from_minute;

-- name: drop_week
delete from chat_spell;

-- name: add_spell
-- in: weekday integer, from integer, to integer
insert into chat_spell (weekday, from_minute, to_minute) values (:weekday, :from, :to);

-- name: closed_days
-- in: today text, most integer
-- out: day text, why text
select day, why from chat_closed_day where day >= :today order by day limit :most;

-- name: drop_past_days
-- in: today text
delete from chat_closed_day where day < :today;

-- name: close_day
-- in: day text, why text
insert into chat_closed_day (day, why) values (:day, :why) on conflict (day) do update set why = excluded.why;

-- name: open_day
-- in: day text
delete from chat_closed_day where day = :day;
