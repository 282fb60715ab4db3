-- The number beside a box is counted within the index of its unit's list: a thousand rows fetched to see whether they are
-- restricted, assigned or put off cost milliseconds for each box on each page.
drop index dialogue_thread_of_unit;
drop index dialogue_thread_newest_of_unit;
create index dialogue_thread_of_unit on dialogue_thread
    (unit_id, coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id, assignee_id, snoozed_until)
    where merged_into is null and state = 'open' and restricted = 0;
create index dialogue_thread_newest_of_unit on dialogue_thread (unit_id, state, last_at desc, id)
    where merged_into is null and state <> 'open' and restricted = 0;
