-- columns: draft = thread_id text, person_id text, person_name text?, text text, kind text, left_for text?
-- columns: draft = left_for_name text?, changed_at integer

-- name: drafts
-- in: thread text
-- out: {draft}
select {draft} from dialogue_draft_now where thread_id = :thread order by changed_at desc, person_id limit 50;

-- name: draft
-- in: thread text, person text
-- out: {draft}
select {draft} from dialogue_draft_now where thread_id = :thread and person_id = :person;

-- name: drafts_left_for
-- in: person text, most integer
-- out: thread_id text, person_name text?, changed_at integer
select thread_id, person_name, changed_at from dialogue_draft_now
where left_for = :person order by changed_at desc, thread_id limit :most;

-- name: save_draft
-- in: thread text, person text, text text, kind text, left_for text?, now integer
insert into dialogue_draft (thread_id, person_id, text, kind, left_for, changed_at)
values (:thread, :person, :text, :kind, cast(:left_for as text), :now)
on conflict (thread_id, person_id) do update set text = excluded.text, kind = excluded.kind,
    left_for = excluded.left_for, changed_at = excluded.changed_at;

-- name: forget_draft
-- in: thread text, person text
delete from dialogue_draft where thread_id = :thread and person_id = :person;

-- name: forget_drafts_of
-- in: thread text
delete from dialogue_draft
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);

-- name: forget_old_drafts
-- in: before integer
delete from dialogue_draft where changed_at < :before;

-- What was drafted in both stays with the thread that goes on, where it is one's only one.
-- name: move_drafts
-- in: from text, into text
update dialogue_draft set thread_id = :into
where thread_id = :from and not exists (select 1 from dialogue_draft o
                                        where o.thread_id = :into and o.person_id = dialogue_draft.person_id);
