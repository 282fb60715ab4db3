-- name: clock_of_thread
-- in: id text
-- out: clock_since integer?, clock_used integer, clock_told text, merged_into text?
select clock_since, clock_used, clock_told, merged_into from dialogue_thread where id = :id;

-- Not a change that anybody overtakes: what they saw of the thread is as it was.
-- name: set_clock
-- in: id text, due integer?, since integer?, used integer, told text
update dialogue_thread set due_at = cast(:due as bigint), clock_since = cast(:since as bigint), clock_used = :used,
    clock_told = :told, snoozed_until = case state when 'done' then cast(null as bigint) else snoozed_until end
where id = :id;

-- name: set_told
-- in: id text, told text
update dialogue_thread set clock_told = :told where id = :id;

-- Threads whose clock may run, a piece at a time.
-- name: clocks_after
-- in: after text, most integer
-- out: id text
select id from dialogue_thread where id > :after and state = 'open' and merged_into is null order by id limit :most;

-- name: targets
-- out: what text, minutes integer?
select what, minutes from dialogue_target order by what limit 100;

-- name: set_target
-- in: what text, minutes integer?, by text, now integer
insert into dialogue_target (what, minutes, changed_at, changed_by) values (:what, cast(:minutes as bigint), :now, :by)
on conflict (what) do update set minutes = excluded.minutes, changed_at = excluded.changed_at, changed_by = excluded.changed_by;

-- name: drop_target
-- in: what text
delete from dialogue_target where what = :what;

-- name: snooze
-- in: id text, until integer?
update dialogue_thread set version = version + 1, snoozed_until = cast(:until as bigint) where id = :id;
