-- columns: thread = id text, version integer, state text, way text, subject text, who text, address text, unit_id text?
-- columns: thread = unit_name text?, assignee_id text?, assignee_name text?, resident_id text?, entries integer, began_at integer
-- columns: thread = last_at integer, waits_since integer?, closed_why text, merged_into text?, excerpt text
-- columns: thread = category text?, proposed text?, proposed_why text, tongue text, due_at integer?, snoozed_until integer?
-- columns: thread = restricted integer, answered_at integer
-- columns: breach = id text, thread_id text, unit_id text?, unit_name text?, way text, category text?, due_at integer
-- columns: breach = staffed integer, source text, section text, strength text, clause text, ended_at integer?, ended text
-- columns: breach = why text, subject text?, restricted integer
-- columns: entry = id text, thread_id text, kind text, state text, way text, who text, address text, by_id text?
-- columns: entry = by_name text?, text text, at integer, stored_at integer, out_of_sight integer
-- columns: walked = id text, restricted integer, way text, unit_id text?, assignee_id text?, category text?
-- columns: walked = proposed text?, tongue text

-- Who reads a thread, as thread_store.h says it of one. One that is not restricted: those whose units are "everything",
-- else the ids of the units, each with a comma after it; and whoever has it. A restricted one: whoever has it, those
-- named, and its accountable leader, whose units are `leads`, with "none," for what no unit has.
-- where: readable = restricted = 0 and (:units = 'everything' or :units like '%' || unit_id || ',%' or assignee_id = :person)
--   or restricted = 1 and (assignee_id = :person or :leads like '%' || coalesce(unit_id, 'none') || ',%'
--     or exists (select 1 from dialogue_reader r where r.thread_id = id and r.person_id = :person))

-- name: thread_by_id
-- in: id text
-- out: {thread}
select {thread} from dialogue_thread_now where id = :id;

-- name: line_of_thread
-- in: id text
-- out: {thread}
select {thread} from dialogue_thread_now where id = :id;

-- name: entries
-- in: thread text
-- out: {entry}
select {entry} from dialogue_entry_now where thread_id = :thread order by at, id limit 5000;

-- What whoever wrote it is shown, by the private link: none of what it was merged with.
-- name: entries_shown
-- in: thread text, now integer
-- out: {entry}
select {entry} from dialogue_entry_now
where came_to = :thread and (kind = 'in' or kind = 'out' and at <= :now) order by at, id limit 5000;

-- name: earlier_texts
-- in: entry text
-- out: until integer, text text
select until, text from dialogue_earlier where entry_id = :entry order by until limit 500;

-- name: threads_of_resident
-- in: resident text, but text
-- out: {thread}
select {thread} from dialogue_thread_now
where resident_id = :resident and id <> :but and merged_into is null order by last_at desc, id limit 100;

-- What is due first comes first, and what never is due last; then who has waited longest. What is put off is left out
-- of these three.
-- name: threads_mine
-- in: person text, now integer, most integer, skip integer
-- out: {thread}
select {thread} from dialogue_thread_now where id in (
    select id from dialogue_thread
    where assignee_id = :person and state <> 'done' and merged_into is null
      and (snoozed_until is null or snoozed_until <= :now)
    order by (case state when 'open' then 0 else 1 end), coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id
    limit :most offset :skip)
order by (case state when 'open' then 0 else 1 end), coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id;

-- In the order of the same index as `threads_mine`: nobody's come together there too.
-- name: threads_unassigned
-- in: units text, leads text, person text, now integer, most integer, skip integer
-- out: {thread}
select {thread} from dialogue_thread_now where id in (
    select id from dialogue_thread
    where assignee_id is null and (case state when 'open' then 0 else 1 end) = 0 and state <> 'done' and merged_into is null
      and {readable}
      and (snoozed_until is null or snoozed_until <= :now)
    order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id
    limit :most offset :skip)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id;

-- name: threads_open
-- in: units text, leads text, person text, now integer, most integer, skip integer
-- out: {thread}
select {thread} from dialogue_thread_now where id in (
    select id from dialogue_thread
    where state = 'open' and merged_into is null
      and {readable}
      and (snoozed_until is null or snoozed_until <= :now)
    order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id
    limit :most offset :skip)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id;

-- name: threads_snoozed
-- in: units text, leads text, person text, now integer, most integer, skip integer
-- out: {thread}
select {thread} from dialogue_thread_now where id in (
    select id from dialogue_thread
    where snoozed_until > :now and state <> 'done' and merged_into is null
      and {readable}
    order by snoozed_until, id
    limit :most offset :skip)
order by snoozed_until, id;

-- name: threads_newest
-- in: state text, units text, leads text, person text, most integer, skip integer
-- out: {thread}
select {thread} from dialogue_thread_now where id in (
    select id from dialogue_thread
    where state = :state and state <> 'open' and merged_into is null
      and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
      and {readable}
    order by last_at desc, id
    limit :most offset :skip)
order by last_at desc, id;

-- name: count_mine
-- in: person text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread where assignee_id = :person and state <> 'done' and merged_into is null
    and (snoozed_until is null or snoozed_until <= :now) limit :most) found;

-- name: count_waiting_for
-- in: person text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where assignee_id = :person and (case state when 'open' then 0 else 1 end) = 0 and state <> 'done'
    and waits_since is not null and merged_into is null and (snoozed_until is null or snoozed_until <= :now) limit :most) found;

-- name: count_unassigned
-- in: units text, leads text, person text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where assignee_id is null and (case state when 'open' then 0 else 1 end) = 0 and state <> 'done' and merged_into is null
      and {readable}
      and (snoozed_until is null or snoozed_until <= :now) limit :most) found;

-- name: count_open
-- in: units text, leads text, person text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread where state = 'open' and merged_into is null
      and {readable}
      and (snoozed_until is null or snoozed_until <= :now) limit :most) found;

-- name: count_snoozed
-- in: units text, leads text, person text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread where snoozed_until > :now and state <> 'done' and merged_into is null
      and {readable} limit :most) found;

-- name: count_in_state
-- in: state text, units text, leads text, person text, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread where state = :state and state <> 'open' and merged_into is null
       and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
      and {readable} limit :most) found;

-- name: unread
-- out: id text, way text, why text, stored_at integer
select id, way, why, stored_at from dialogue_raw where why <> '' order by stored_at desc, id limit 200;

-- name: unread_one
-- in: id text
-- out: content text?
select content from dialogue_raw where id = :id and why is not null;

-- name: list_breaches
-- in: units text, leads text, person text, unit text?, from integer, most integer
-- out: {breach}
select {breach} from dialogue_breach_now
where due_at >= :from
  and (:units = 'everything' or :units like '%' || unit_id || ',%')
  and (cast(:unit as text) is null or unit_id = cast(:unit as text))
  and not exists (select 1 from dialogue_thread where id = dialogue_breach_now.thread_id and restricted = 1
                  and {readable} is not true)
order by due_at desc, id desc limit :most;

-- name: named_readers
-- in: thread text
-- out: person_id text
select person_id from dialogue_reader where thread_id = :thread order by person_id limit 200;

-- name: is_named_reader
-- in: thread text, person text
-- out: person_id text
select person_id from dialogue_reader where thread_id = :thread and person_id = :person;

-- name: units_of_restricted
-- out: unit_id text?
select distinct unit_id from dialogue_thread where restricted = 1 limit 1000;

-- What is restricted, beside the lists of units (box_of_units.sql).
-- name: open_restricted
-- in: units text, leads text, person text, unassigned integer, now integer, most integer
-- out: id text, first integer, second integer
select id, coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where restricted = 1 and {readable} and state = 'open' and merged_into is null and (:unassigned = 0 or assignee_id is null)
  and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: newest_restricted
-- in: units text, leads text, person text, state text, most integer
-- out: id text, first integer, second integer
select id, -last_at as first, cast(0 as bigint) as second from dialogue_thread
where restricted = 1 and {readable} and state = :state and state <> 'open' and merged_into is null
  and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
order by last_at desc, id limit :most;

-- name: snoozed_restricted
-- in: units text, leads text, person text, now integer, most integer
-- out: id text, first integer, second integer
select id, snoozed_until as first, cast(0 as bigint) as second from dialogue_thread
where restricted = 1 and {readable} and snoozed_until > :now and state <> 'done' and merged_into is null
order by snoozed_until, id limit :most;

-- name: count_open_restricted
-- in: units text, leads text, person text, unassigned integer, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where restricted = 1 and {readable} and state = 'open' and merged_into is null
      and (:unassigned = 0 or assignee_id is null) and (snoozed_until is null or snoozed_until <= :now)
    limit :most) found;

-- name: count_newest_restricted
-- in: units text, leads text, person text, state text, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where restricted = 1 and {readable} and state = :state and state <> 'open' and merged_into is null
      and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
    limit :most) found;

-- name: count_snoozed_restricted
-- in: units text, leads text, person text, now integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where restricted = 1 and {readable} and snoozed_until > :now and state <> 'done' and merged_into is null
    limit :most) found;

-- The beginning of a box, with what a filter asks of each thread (walk.h); by the same indexes as the lists above.
-- name: walk_mine
-- in: person text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when (case state when 'open' then 0 else 1 end) = 0 and waits_since is not null then due_at end as due,
  coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where assignee_id = :person and state <> 'done' and merged_into is null
  and (snoozed_until is null or snoozed_until <= :now)
order by (case state when 'open' then 0 else 1 end), coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: walk_unassigned
-- in: units text, leads text, person text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when waits_since is not null then due_at end as due,
  coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where assignee_id is null and (case state when 'open' then 0 else 1 end) = 0 and state <> 'done' and merged_into is null
  and {readable} and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: walk_open
-- in: units text, leads text, person text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when waits_since is not null then due_at end as due,
  coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where state = 'open' and merged_into is null and {readable}
  and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: walk_snoozed
-- in: units text, leads text, person text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when state = 'open' and waits_since is not null then due_at end as due, snoozed_until as first, cast(0 as bigint) as second from dialogue_thread
where snoozed_until > :now and state <> 'done' and merged_into is null and {readable}
order by snoozed_until, id limit :most;

-- name: walk_newest
-- in: units text, leads text, person text, state text, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, cast(null as bigint) as due, -last_at as first, cast(0 as bigint) as second from dialogue_thread
where state = :state and state <> 'open' and merged_into is null and {readable}
  and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
order by last_at desc, id limit :most;

-- What one person has, of those that another may read.
-- name: walk_open_given
-- in: units text, leads text, person text, assignee text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when waits_since is not null then due_at end as due,
  coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where assignee_id = :assignee and (case state when 'open' then 0 else 1 end) = 0 and state <> 'done' and merged_into is null
  and {readable} and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: walk_newest_given
-- in: units text, leads text, person text, assignee text, state text, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, cast(null as bigint) as due, -last_at as first, cast(0 as bigint) as second from dialogue_thread
where assignee_id = :assignee and assignee_id is not null and state = :state and state <> 'open' and merged_into is null
  and {readable} and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
order by last_at desc, id limit :most;

-- name: walk_open_restricted
-- in: units text, leads text, person text, unassigned integer, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when waits_since is not null then due_at end as due,
  coalesce(due_at, 9223372036854775807) as first, coalesce(waits_since, last_at) as second from dialogue_thread
where restricted = 1 and {readable} and state = 'open' and merged_into is null and (:unassigned = 0 or assignee_id is null)
  and (snoozed_until is null or snoozed_until <= :now)
order by coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id limit :most;

-- name: walk_newest_restricted
-- in: units text, leads text, person text, state text, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, cast(null as bigint) as due, -last_at as first, cast(0 as bigint) as second from dialogue_thread
where restricted = 1 and {readable} and state = :state and state <> 'open' and merged_into is null
  and not exists (select 1 from dialogue_aside a where a.thread_id = dialogue_thread.id)
order by last_at desc, id limit :most;

-- name: walk_snoozed_restricted
-- in: units text, leads text, person text, now integer, most integer
-- out: {walked}, due integer?, first integer, second integer
select {walked}, case when state = 'open' and waits_since is not null then due_at end as due, snoozed_until as first, cast(0 as bigint) as second from dialogue_thread
where restricted = 1 and {readable} and snoozed_until > :now and state <> 'done' and merged_into is null
order by snoozed_until, id limit :most;
