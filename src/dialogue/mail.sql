-- name: mark_automatic
-- in: entry text
update dialogue_entry set automatic = 1 where id = :entry;

-- name: automatic_is_done
-- in: id text, why text
update dialogue_thread set state = 'done', closed_why = :why where id = :id;

-- name: automatic_entries
-- in: thread text
-- out: id text
select id from dialogue_entry where thread_id = :thread and automatic = 1 limit 5000;

-- name: thread_of_subject
-- in: subject text
-- out: thread_id text
select id as thread_id from dialogue_thread where id = :subject
union all
select coalesce(came_to, thread_id) as thread_id from dialogue_entry where id = :subject
limit 1;
