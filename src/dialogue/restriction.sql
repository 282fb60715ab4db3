-- name: restriction
-- in: thread text
-- out: how text, why text, by_id text?, by_name text?, since integer
select how, why, by_id, by_name, since from dialogue_restriction_now where thread_id = :thread;

-- name: restrict
-- in: thread text, how text, why text, by text?, now integer
insert into dialogue_restriction (thread_id, how, why, by_id, since)
values (:thread, :how, :why, cast(:by as text), :now)
on conflict (thread_id) do update set how = excluded.how, why = excluded.why, by_id = excluded.by_id;

-- name: set_restricted
-- in: thread text, restricted integer
update dialogue_thread set version = version + 1, restricted = :restricted where id = :thread;

-- name: forget_restriction
-- in: thread text
delete from dialogue_restriction
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);

-- name: forget_readers
-- in: thread text
delete from dialogue_reader
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);

-- name: add_reader
-- in: thread text, person text
insert into dialogue_reader (thread_id, person_id) values (:thread, :person)
on conflict (thread_id, person_id) do nothing;

-- name: restrict_as
-- in: from text, into text
insert into dialogue_restriction (thread_id, how, why, by_id, since)
select :into, how, why, by_id, since from dialogue_restriction where thread_id = :from;

-- name: readers_as
-- in: from text, into text
insert into dialogue_reader (thread_id, person_id)
select :into, person_id from dialogue_reader where thread_id = :from;
