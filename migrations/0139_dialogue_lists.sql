-- The lists of a unit, in the order of the boxes, so that whoever reads a few units does not walk past all the others.
-- What is open has indexes of its own, and what is not has others: a message that comes in touches the first alone.
drop index dialogue_thread_owed;
drop index dialogue_thread_newest;
create index dialogue_thread_owed on dialogue_thread
    (coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id)
    where merged_into is null and state = 'open';
create index dialogue_thread_of_unit on dialogue_thread
    (unit_id, coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id)
    where merged_into is null and state = 'open';
create index dialogue_thread_newest on dialogue_thread (state, last_at desc, id)
    where merged_into is null and state <> 'open';
create index dialogue_thread_newest_of_unit on dialogue_thread (unit_id, state, last_at desc, id)
    where merged_into is null and state <> 'open';
create index dialogue_thread_newest_of_person on dialogue_thread (assignee_id, state, last_at desc, id)
    where merged_into is null and state <> 'open' and assignee_id is not null;
