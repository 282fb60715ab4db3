-- name: follow
-- in: thread text, person text, now integer
insert into dialogue_follow (thread_id, person_id, seen_at) values (:thread, :person, :now)
on conflict (thread_id, person_id) do nothing;

-- name: unfollow
-- in: thread text, person text
delete from dialogue_follow where thread_id = :thread and person_id = :person;

-- name: follows
-- in: thread text, person text
-- out: seen_at integer
select seen_at from dialogue_follow where thread_id = :thread and person_id = :person;

-- name: count_followed
-- in: person text
-- out: there integer
select count(*) as there from dialogue_follow where person_id = :person;

-- name: came_to_followed
-- in: person text, most integer
-- out: thread_id text, at integer
select f.thread_id, max(e.stored_at) as at
from dialogue_follow f join dialogue_entry e on e.thread_id = f.thread_id
where f.person_id = :person and e.stored_at > f.seen_at and e.kind <> 'note' and (e.by_id is null or e.by_id <> :person)
group by f.thread_id order by at desc, f.thread_id limit :most;

-- name: see_followed
-- in: thread text, person text, now integer
update dialogue_follow set seen_at = :now
where thread_id = :thread and person_id = :person
  and exists (select 1 from dialogue_entry e where e.thread_id = :thread and e.stored_at > dialogue_follow.seen_at);

-- name: follow_merged
-- in: from text, into text
update dialogue_follow set thread_id = :into
where thread_id = :from and not exists (select 1 from dialogue_follow o
                                        where o.thread_id = :into and o.person_id = dialogue_follow.person_id);

-- name: mention
-- in: entry text, person text
insert into dialogue_mention (entry_id, person_id) values (:entry, :person) on conflict (entry_id, person_id) do nothing;

-- name: mentions
-- in: person text, most integer
-- out: thread_id text, by_name text?, text text, at integer
select e.thread_id, e.by_name, e.text, e.stored_at as at
from dialogue_mention m join dialogue_entry_now e on e.id = m.entry_id
where m.person_id = :person order by e.stored_at desc, e.id limit :most;

-- name: see_mentions
-- in: thread text, person text
delete from dialogue_mention
where person_id = :person and entry_id in (select id from dialogue_entry where thread_id = :thread);

-- name: forget_mentions_of
-- in: thread text
delete from dialogue_mention where entry_id in (select id from dialogue_entry where thread_id = :thread);

-- name: forget_follows_of
-- in: thread text
delete from dialogue_follow
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);
