-- name: here_now
-- in: thread text, person text, since integer
-- out: name text, wrote_at integer
select name, wrote_at from dialogue_presence_now
where thread_id = :thread and person_id <> :person and here_at >= :since order by here_at desc, name limit 20;

-- name: was_here
-- in: thread text, person text, since integer
-- out: wrote_at integer
select wrote_at from dialogue_presence where thread_id = :thread and person_id = :person and here_at >= :since;

-- name: leave_old
-- in: before integer
delete from dialogue_presence where here_at < :before;

-- name: leave
-- in: thread text, person text
delete from dialogue_presence where thread_id = :thread and person_id = :person;

-- name: be_here
-- in: thread text, person text, now integer, wrote integer
insert into dialogue_presence (thread_id, person_id, here_at, wrote_at) values (:thread, :person, :now, :wrote)
on conflict (thread_id, person_id) do update set here_at = excluded.here_at, wrote_at = excluded.wrote_at;

-- name: forget_presence_of
-- in: thread text
delete from dialogue_presence
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);
