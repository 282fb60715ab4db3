-- name: long_done
-- in: before integer, most integer
-- out: id text
select id from dialogue_thread
where state = 'done' and merged_into is null and last_at < :before and answered_at < :before
order by last_at, id limit :most;

-- That it came is kept for a while: what comes a second time is known.
-- name: forget_raw
-- in: thread text
update dialogue_raw set content = cast(null as text)
where id in (select raw_id from dialogue_entry where thread_id = :thread and raw_id is not null);

-- name: forget_earlier
-- in: thread text
delete from dialogue_earlier where entry_id in (select id from dialogue_entry where thread_id = :thread);

-- name: forget_entries
-- in: thread text
delete from dialogue_entry where thread_id = :thread;

-- name: forget_keys
-- in: thread text
delete from dialogue_key
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);

-- name: stay_where_they_are
-- in: thread text
update dialogue_entry set came_to = cast(null as text)
where came_to = :thread or came_to in (select id from dialogue_thread where merged_into = :thread);

-- name: forget_merged
-- in: thread text
delete from dialogue_thread where merged_into = :thread;

-- name: forget_thread
-- in: thread text
delete from dialogue_thread where id = :thread;

-- name: forget_unread
-- in: before integer, most integer
update dialogue_raw set content = cast(null as text), why = cast(null as text)
where id in (select id from dialogue_raw where why is not null and stored_at < :before order by stored_at, id limit :most);

-- name: forget_that_it_came
-- in: before integer, most integer
delete from dialogue_raw
where id in (select r.id from dialogue_raw r where r.content is null and r.stored_at < :before
             and not exists (select 1 from dialogue_entry e where e.raw_id = r.id)
             order by r.stored_at, r.id limit :most);

-- name: to_forget
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread where state = 'done'
    union all select 1 from dialogue_draft
    union all select 1 from dialogue_early
    union all select 1 from dialogue_look
    union all select 1 from dialogue_raw where why is not null or content is null limit 1) found;
