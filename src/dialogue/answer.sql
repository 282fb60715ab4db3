-- columns: answer = id text, thread_id text, version integer, kind text, state text, outward text, category text, statement text
-- columns: answer = text text, signature text, tongue text, closes integer, promised_at integer?, by_id text, by_name text?
-- columns: answer = asked_roles text, lacking_roles text, yes_id text?, comment text, asker_id text?, entry_id text?, dispatch_id text?
-- columns: answer = message_id text, at integer, goes_at integer, error text, was_state text, was_answered_at integer
-- columns: answer = was_clock_used integer

-- name: insert_answer
-- in: id text, thread text, kind text, state text, outward text, category text, statement text, text text, signature text, tongue text, closes integer, promised integer?, by text, asked text, lacking text, asker text?, now integer, goes integer, was_state text, was_answered integer
insert into dialogue_answer (id, thread_id, version, kind, state, outward, category, statement, text, signature, tongue, closes,
                             promised_at, by_id, asked_roles, lacking_roles, yes_id, comment, asker_id, entry_id, dispatch_id,
                             message_id, at, goes_at, error, was_state, was_answered_at)
values (:id, :thread, 1, :kind, :state, :outward, :category, :statement, :text, :signature, :tongue, :closes, cast(:promised as bigint),
        :by, :asked, :lacking, cast(null as text), '', cast(:asker as text), cast(null as text), cast(null as text), '', :now, :goes, '',
        :was_state, :was_answered);

-- name: answer
-- in: id text
-- out: {answer}
select {answer} from dialogue_answer_now where id = :id;

-- name: answers
-- in: thread text
-- out: {answer}
select {answer} from dialogue_answer_now
where thread_id = :thread or thread_id in (select t.id from dialogue_thread t where t.merged_into = :thread)
order by at desc, id desc limit 200;

-- name: answers_waiting_in
-- in: thread text
-- out: {answer}
select {answer} from dialogue_answer_now where thread_id = :thread and state = 'waits' order by at, id limit 200;

-- name: answer_of_entry
-- in: entry text
-- out: {answer}
select {answer} from dialogue_answer_now where entry_id = :entry;

-- A piece at a time, the oldest first.
-- name: answers_in_state
-- in: state text, at integer, after text, most integer
-- out: {answer}
select {answer} from dialogue_answer_now
where state = :state and (at > :at or at = :at and id > :after) order by at, id limit :most;

-- What was sent back is of no use where nobody waits any more; that something did not arrive is told all the same.
-- name: answers_returned
-- in: person text, most integer
-- out: {answer}
select {answer} from dialogue_answer_now
where by_id = :person
  and (state in ('came-back', 'in-doubt') or state = 'sent-back' and thread_id in (select t.id from dialogue_thread t where t.state <> 'done'))
order by at desc, id desc limit :most;

-- name: answer_of_dispatch
-- in: dispatch text
-- out: {answer}
select {answer} from dialogue_answer_now where dispatch_id = :dispatch;

-- name: set_answer_state
-- in: id text, version integer, state text, error text
update dialogue_answer set state = :state, error = :error, version = version + 1 where id = :id and version = :version;

-- name: answer_got_yes
-- in: id text, version integer, lacking text, by text
update dialogue_answer set lacking_roles = :lacking, yes_id = :by, version = version + 1 where id = :id and version = :version;

-- name: answer_sent_back
-- in: id text, version integer, comment text, by text
update dialogue_answer set state = 'sent-back', comment = :comment, yes_id = :by, version = version + 1
where id = :id and version = :version;

-- name: answer_goes
-- in: id text, outward text, signature text, entry text, dispatch text?, message_id text, goes integer, was_state text, was_answered integer, was_used integer
update dialogue_answer set state = 'going', outward = :outward, signature = :signature, entry_id = :entry,
    dispatch_id = cast(:dispatch as text), message_id = :message_id, goes_at = :goes, was_state = :was_state,
    was_answered_at = :was_answered, was_clock_used = :was_used, version = version + 1
where id = :id;

-- What stood ready in a thread that is answered otherwise.
-- name: replace_answers
-- in: thread text, but text
update dialogue_answer set state = 'replaced', version = version + 1
where thread_id = :thread and state in ('left', 'waits', 'sent-back', 'came-back') and id <> :but;

-- name: move_answers
-- in: from text, into text
update dialogue_answer set thread_id = :into where thread_id = :from;

-- Of two threads that became one: what stands ready for a message that somebody has answered since.
-- name: replace_overtaken_answers
-- in: thread text
update dialogue_answer set state = 'replaced', version = version + 1
where thread_id = :thread and state in ('left', 'waits', 'sent-back', 'came-back')
  and exists (select 1 from dialogue_answer o
              where o.thread_id = :thread and o.state in ('going', 'gone', 'in-doubt') and o.kind <> 'holding'
                and o.goes_at > coalesce((select e.at from dialogue_entry e where e.id = dialogue_answer.asker_id),
                                         dialogue_answer.at));

-- name: newest_in
-- in: thread text
-- out: id text, came_to text?, way text, who text, address text, source text?, foreign_id text?, at integer
select e.id, e.came_to, e.way, e.who, e.address, r.source, r.foreign_id, e.at
from dialogue_entry e left join dialogue_raw r on r.id = e.raw_id
where e.thread_id = :thread and e.kind = 'in' and e.automatic = 0 order by e.at desc, e.id desc limit 1;

-- What leads to a mail of the thread: those that came, and ours.
-- name: mails_of
-- in: thread text, most integer
-- out: message_id text, at integer
select message_id, at from (
    select r.foreign_id as message_id, e.at as at from dialogue_entry e join dialogue_raw r on r.id = e.raw_id
    where e.thread_id = :thread and e.way = 'email' and r.source like 'mail%'
    union all
    select a.message_id, a.at from dialogue_answer a where a.thread_id = :thread and a.message_id <> '') mails
order by at desc limit :most;

-- A holding reply leaves somebody waiting; any other answers what has come.
-- name: thread_answered
-- in: id text, holding integer, state text, now integer, at integer, excerpt text
update dialogue_thread set version = version + 1, entries = entries + 1,
    state = case when :holding = 1 then state else :state end,
    closed_why = case when :holding = 1 then closed_why else '' end,
    waits_since = case when :holding = 1 then waits_since else cast(null as bigint) end,
    answered_at = case when :holding = 1 then answered_at when last_at > :now then last_at else :now end,
    last_at = case when :at > last_at then :at else last_at end,
    excerpt = :excerpt
where id = :id;

-- name: thread_version_up
-- in: id text
update dialogue_thread set version = version + 1 where id = :id;

-- name: drop_entry
-- in: id text
delete from dialogue_entry where id = :id and kind = 'out';

-- Somebody else's, of what waited in the thread: the newest that went.
-- name: answered_otherwise
-- in: thread text, but text
-- out: goes_at integer?
select max(goes_at) as goes_at from dialogue_answer
where thread_id = :thread and id <> :but and state in ('going', 'gone', 'in-doubt') and kind <> 'holding';

-- name: clock_as_before
-- in: id text, used integer
update dialogue_thread set clock_used = :used where id = :id;

-- name: rest_as_before
-- in: id text, state text
update dialogue_thread set state = :state where id = :id and waits_since is null;

-- It was there all the time, or is now.
-- name: answered_after_all
-- in: id text, at integer, state text
update dialogue_thread set answered_at = case when answered_at > :at then answered_at else :at end,
    state = case when state = 'open' and not exists (select 1 from dialogue_entry e
                                                     where e.thread_id = :id and e.kind = 'in' and e.asks = 1 and e.at > :at)
                 then :state else state end
where id = :id;

-- name: leaving
-- in: thread text, now integer
-- out: there integer
select count(*) as there from dialogue_answer
where thread_id = :thread and state = 'going' and goes_at > :now and kind <> 'noted';

-- name: promised
-- in: thread text
-- out: promised_at integer?
select a.promised_at from dialogue_answer a join dialogue_thread t on t.id = a.thread_id
where a.thread_id = :thread and a.kind = 'holding' and a.promised_at is not null and a.state in ('going', 'gone', 'in-doubt') and a.at >= t.answered_at
order by a.at desc, a.id desc limit 1;

-- name: forget_answers
-- in: thread text
delete from dialogue_answer
where thread_id = :thread or thread_id in (select id from dialogue_thread where merged_into = :thread);

-- name: how_it_came
-- in: entry text
-- out: came_to text?, source text?
select e.came_to, r.source from dialogue_entry e left join dialogue_raw r on r.id = e.raw_id where e.id = :entry;

-- What is said beside the answers: it opens and closes nothing.
-- name: said_beside
-- in: id text, at integer, excerpt text
update dialogue_thread set version = version + 1, entries = entries + 1, excerpt = :excerpt,
    last_at = case when :at > last_at then :at else last_at end
where id = :id;
