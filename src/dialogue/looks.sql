-- columns: thread = id text, version integer, state text, way text, subject text, who text, address text, unit_id text?
-- columns: thread = unit_name text?, assignee_id text?, assignee_name text?, resident_id text?, entries integer, began_at integer
-- columns: thread = last_at integer, waits_since integer?, closed_why text, merged_into text?, excerpt text
-- columns: thread = category text?, proposed text?, proposed_why text, tongue text, due_at integer?, snoozed_until integer?
-- columns: thread = restricted integer, answered_at integer

-- name: add_look
-- in: id text, kind text, about text, person text, at integer, part text
insert into dialogue_look (id, kind, about, person_id, at, part) values (:id, :kind, :about, :person, :at, :part);

-- name: looks_at
-- in: kind text, about text, most integer
-- out: kind text, about text, person_id text, person_name text?, at integer, part text
select kind, about, person_id, person_name, at, part from dialogue_look_now
where kind = :kind and about = :about order by at desc, id desc limit :most;

-- name: forget_looks
-- in: before integer, most integer
delete from dialogue_look
where id in (select id from dialogue_look where at < :before order by at, id limit :most);

-- name: restricted_threads
-- in: most integer
-- out: {thread}
select {thread} from dialogue_thread_now where restricted = 1 and merged_into is null
order by last_at desc, id limit :most;
