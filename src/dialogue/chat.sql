-- name: said_by
-- in: thread text, person text
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_entry where thread_id = :thread and kind = 'out' and by_id = :person limit 1) found;

-- name: address_of_chat
-- in: id text, address text
update dialogue_thread set address = :address, version = version + 1 where id = :id;

-- Chats that are done are kept for a shorter while than the rest.
-- name: long_done_chats
-- in: before integer, most integer
-- out: id text
select id from dialogue_thread
where state = 'done' and way = 'chat' and merged_into is null and last_at < :before and answered_at < :before
order by last_at, id limit :most;
