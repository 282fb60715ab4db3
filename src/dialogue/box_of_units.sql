-- The boxes of whoever reads some units: the beginning of the list of each, to be put together in order. Of what is
-- open the order is when it is due, then who has waited longest; of the others the newest come first. What is restricted
-- is little, and has lists of its own (thread.sql). What is put off has the order in which it comes back.

-- name: open_of_unit
-- in: unit text, unassigned integer, now integer, most integer
-- out: id text, first integer, second integer
select id, coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where unit_id = :unit and restricted = 0 and state = 'open' and merged_into is null and (:unassigned = 0 or assignee_id is null)
  and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- What she is given from elsewhere.
-- name: open_of_person
-- in: person text, units text, now integer, most integer
-- out: id text, first integer, second integer
select id, coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where assignee_id = :person and restricted = 0 and (case state when 'open' then 0 else 1 end) = 0 and state <> 'done' and merged_into is null
  and (unit_id is null or :units not like '%' || unit_id || ',%') and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: newest_of_unit
-- in: unit text, state text, most integer
-- out: id text, first integer, second integer
select id, -last_at as first, cast(0 as bigint) as second from dialogue_thread
where unit_id = :unit and restricted = 0 and state = :state and state <> 'open' and merged_into is null
  and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
order by last_at desc, id limit :most;

-- name: newest_of_person
-- in: person text, units text, state text, most integer
-- out: id text, first integer, second integer
select id, -last_at as first, cast(0 as bigint) as second from dialogue_thread
where assignee_id = :person and restricted = 0 and assignee_id is not null and state = :state and state <> 'open' and merged_into is null
  and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
  and (unit_id is null or :units not like '%' || unit_id || ',%')
order by last_at desc, id limit :most;

-- name: snoozed_of_unit
-- in: unit text, now integer, most integer
-- out: id text, first integer, second integer
select id, snoozed_until as first, cast(0 as bigint) as second from dialogue_thread
where unit_id = :unit and restricted = 0 and snoozed_until > :now and state <> 'done' and merged_into is null
order by snoozed_until, id limit :most;

-- name: snoozed_of_person
-- in: person text, units text, now integer, most integer
-- out: id text, first integer, second integer
select id, snoozed_until as first, cast(0 as bigint) as second from dialogue_thread
where assignee_id = :person and restricted = 0 and assignee_id is not null and snoozed_until > :now and state <> 'done' and merged_into is null
  and (unit_id is null or :units not like '%' || unit_id || ',%')
order by snoozed_until, id limit :most;

-- name: count_open_of_unit
-- in: unit text, unassigned integer, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where unit_id = :unit and restricted = 0 and state = 'open' and merged_into is null and (:unassigned = 0 or assignee_id is null)
      and (snoozed_until is null or snoozed_until <= :now)
    limit :most) found;

-- name: count_open_of_person
-- in: person text, units text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where assignee_id = :person and restricted = 0 and (case state when 'open' then 0 else 1 end) = 0 and state <> 'done' and merged_into is null
      and (unit_id is null or :units not like '%' || unit_id || ',%') and (snoozed_until is null or snoozed_until <= :now)
    limit :most) found;

-- name: count_newest_of_unit
-- in: unit text, state text, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where unit_id = :unit and restricted = 0 and state = :state and state <> 'open' and merged_into is null
  and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
    limit :most) found;

-- name: count_newest_of_person
-- in: person text, units text, state text, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where assignee_id = :person and restricted = 0 and assignee_id is not null and state = :state and state <> 'open' and merged_into is null
  and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
      and (unit_id is null or :units not like '%' || unit_id || ',%')
    limit :most) found;

-- name: count_snoozed_of_unit
-- in: unit text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where unit_id = :unit and restricted = 0 and snoozed_until > :now and state <> 'done' and merged_into is null
    limit :most) found;

-- name: count_snoozed_of_person
-- in: person text, units text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where assignee_id = :person and restricted = 0 and assignee_id is not null and snoozed_until > :now and state <> 'done' and merged_into is null
      and (unit_id is null or :units not like '%' || unit_id || ',%')
    limit :most) found;

-- The same beginnings with what a filter asks of each thread (walk.h).
-- columns: walked = id text, restricted integer, way text, unit_id text?, assignee_id text?, category text?
-- columns: walked = proposed text?, tongue text

-- name: walk_open_of_unit
-- in: unit text, unassigned integer, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when waits_since is not null then due_at end as due,
  coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where unit_id = :unit and restricted = 0 and state = 'open' and merged_into is null and (:unassigned = 0 or assignee_id is null)
  and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: walk_open_of_person
-- in: person text, units text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when waits_since is not null then due_at end as due,
  coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where assignee_id = :person and restricted = 0 and (case state when 'open' then 0 else 1 end) = 0 and state <> 'done' and merged_into is null
  and (unit_id is null or :units not like '%' || unit_id || ',%') and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: walk_newest_of_unit
-- in: unit text, state text, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, cast(null as bigint) as due, -last_at as first, cast(0 as bigint) as second from dialogue_thread
where unit_id = :unit and restricted = 0 and state = :state and state <> 'open' and merged_into is null
  and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
order by last_at desc, id limit :most;

-- name: walk_newest_of_person
-- in: person text, units text, state text, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, cast(null as bigint) as due, -last_at as first, cast(0 as bigint) as second from dialogue_thread
where assignee_id = :person and restricted = 0 and assignee_id is not null and state = :state and state <> 'open' and merged_into is null
  and (unit_id is null or :units not like '%' || unit_id || ',%') and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
order by last_at desc, id limit :most;

-- name: walk_snoozed_of_unit
-- in: unit text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when state = 'open' and waits_since is not null then due_at end as due, snoozed_until as first, cast(0 as bigint) as second from dialogue_thread
where unit_id = :unit and restricted = 0 and snoozed_until > :now and state <> 'done' and merged_into is null
order by snoozed_until, id limit :most;

-- name: walk_snoozed_of_person
-- in: person text, units text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when state = 'open' and waits_since is not null then due_at end as due, snoozed_until as first, cast(0 as bigint) as second from dialogue_thread
where assignee_id = :person and restricted = 0 and assignee_id is not null and snoozed_until > :now and state <> 'done' and merged_into is null
  and (unit_id is null or :units not like '%' || unit_id || ',%')
order by snoozed_until, id limit :most;
