-- What networks tell in whatever order, and what we answered there.

-- name: keep_early
-- in: source text, foreign_id text, verb text, conversation text, content text, at integer, now integer
insert into dialogue_early (source, foreign_id, verb, conversation, content, at, stored_at)
values (:source, :foreign_id, :verb, :conversation, :content, :at, :now)
on conflict (source, foreign_id, verb) do update set content = excluded.content, at = excluded.at where excluded.at > dialogue_early.at;

-- name: early_changes
-- in: source text, foreign_id text
-- out: content text
select content from dialogue_early where source = :source and foreign_id = :foreign_id and verb <> 'said' order by at, verb limit 5;

-- name: changes_came
-- in: source text, foreign_id text
delete from dialogue_early where source = :source and foreign_id = :foreign_id and verb <> 'said';

-- name: early_answers
-- in: conversation text
-- out: content text
select content from dialogue_early where conversation = :conversation and verb = 'said' order by at, foreign_id limit 500;

-- name: answers_came
-- in: conversation text
delete from dialogue_early where conversation = :conversation and verb = 'said';

-- name: forget_early
-- in: before integer, most integer
delete from dialogue_early where (source, foreign_id, verb) in
    (select source, foreign_id, verb from dialogue_early where stored_at < :before order by stored_at limit :most);

-- Messages after that begin a conversation of their own.
-- name: leave_key
-- in: conversation text
delete from dialogue_key where conversation = :conversation;

-- name: name_writer
-- in: entry text, who text
update dialogue_entry set who = :who where id = :entry and who = '';

-- name: name_thread_writer
-- in: thread text, who text
update dialogue_thread set who = :who, version = version + 1 where id = :thread and who = '';

-- Ours by that way that the network has given no name yet. What never left, or came back, is not there to be told of.
-- name: answers_without_name
-- in: thread text, way text
-- out: id text, text text
select e.id, e.text from dialogue_entry e
where e.thread_id = :thread and e.kind = 'out' and e.way = :way and e.raw_id is null
  and not exists (select 1 from dialogue_comment c where c.entry_id = e.id)
  and not exists (select 1 from dialogue_answer a where a.entry_id = e.id and a.state in ('came-back', 'undone'))
order by e.at desc limit 20;

-- name: answered_there
-- in: id text, at integer
update dialogue_thread set answered_at = :at where id = :id and answered_at < :at;

-- name: waits_for_them_now
-- in: id text
update dialogue_thread set state = 'waiting' where id = :id and state = 'open' and waits_since is null;
