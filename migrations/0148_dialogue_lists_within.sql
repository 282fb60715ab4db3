-- The boxes, what is counted of them and what a filter asks of them are read within the indexes that keep them in order:
-- a look at some thousand threads fetched as many rows from all over the table, and took ten times as long. Beside its
-- place each index holds who may read the thread, whether it is put off, and what a filter asks.
drop index dialogue_thread_owed;
drop index dialogue_thread_of_unit;
drop index dialogue_thread_mine;
create index dialogue_thread_owed on dialogue_thread
    (coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id, restricted, unit_id, assignee_id,
     snoozed_until, way, category, proposed, tongue, due_at, waits_since)
    where merged_into is null and state = 'open';
create index dialogue_thread_of_unit on dialogue_thread
    (unit_id, coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id, restricted, assignee_id,
     snoozed_until, way, category, proposed, tongue, due_at, waits_since)
    where merged_into is null and state = 'open' and restricted = 0;
create index dialogue_thread_mine on dialogue_thread
    (assignee_id, (case state when 'open' then 0 else 1 end), coalesce(due_at, 9223372036854775807),
     coalesce(waits_since, last_at), id, restricted, unit_id, snoozed_until, way, category, proposed, tongue, due_at,
     waits_since)
    where merged_into is null and state <> 'done';

drop index dialogue_thread_newest;
drop index dialogue_thread_newest_of_unit;
drop index dialogue_thread_newest_of_person;
create index dialogue_thread_newest on dialogue_thread
    (state, last_at desc, id, restricted, unit_id, assignee_id, way, category, proposed, tongue)
    where merged_into is null and state <> 'open';
create index dialogue_thread_newest_of_unit on dialogue_thread
    (unit_id, state, last_at desc, id, restricted, assignee_id, way, category, proposed, tongue)
    where merged_into is null and state <> 'open' and restricted = 0;
create index dialogue_thread_newest_of_person on dialogue_thread
    (assignee_id, state, last_at desc, id, restricted, unit_id, way, category, proposed, tongue)
    where merged_into is null and state <> 'open' and assignee_id is not null;

-- What is put off, of all, of each unit, of each person and of what is restricted, in the order in which it comes back:
-- whoever reads a few units walked past all that the municipality has put off. A message that comes in is never put off
-- and has no place here.
drop index dialogue_thread_snoozed;
create index dialogue_thread_snoozed on dialogue_thread
    (snoozed_until, id, restricted, unit_id, assignee_id, state, way, category, proposed, tongue, due_at, waits_since)
    where snoozed_until is not null and merged_into is null and state <> 'done';
create index dialogue_thread_snoozed_of_unit on dialogue_thread
    (unit_id, snoozed_until, id, restricted, assignee_id, state, way, category, proposed, tongue, due_at, waits_since)
    where snoozed_until is not null and merged_into is null and state <> 'done' and restricted = 0;
create index dialogue_thread_snoozed_of_person on dialogue_thread
    (assignee_id, snoozed_until, id, restricted, unit_id, state, way, category, proposed, tongue, due_at, waits_since)
    where snoozed_until is not null and merged_into is null and state <> 'done' and restricted = 0
      and assignee_id is not null;
create index dialogue_thread_snoozed_restricted on dialogue_thread (snoozed_until, id)
    where snoozed_until is not null and merged_into is null and state <> 'done' and restricted = 1;
