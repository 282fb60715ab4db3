-- columns: breach = id text, thread_id text, unit_id text?, unit_name text?, way text, category text?, due_at integer
-- columns: breach = staffed integer, source text, section text, strength text, clause text, ended_at integer?, ended text
-- columns: breach = why text, subject text?, restricted integer

-- name: add_breach
-- in: id text, thread text, unit text?, way text, category text?, due integer, staffed integer, source text, section text, strength text, clause text
insert into dialogue_breach (id, thread_id, unit_id, way, category, due_at, staffed, source, section, strength, clause,
                             ended_at, ended, why, why_by)
values (:id, :thread, cast(:unit as text), :way, cast(:category as text), :due, :staffed, :source, :section, :strength,
        :clause, cast(null as bigint), '', '', cast(null as text))
on conflict do nothing;

-- name: end_breach
-- in: thread text, now integer, how text, why text
update dialogue_breach set ended_at = :now, ended = :how, why = case why when '' then :why else why end
where thread_id = :thread and ended_at is null;

-- name: lift_breach
-- in: thread text
delete from dialogue_breach where thread_id = :thread and ended_at is null;

-- What an answer ended that did not go: it is late still, not once more.
-- name: breach_goes_on
-- in: thread text, at integer
update dialogue_breach set ended_at = cast(null as bigint), ended = ''
where thread_id = :thread and ended = 'answered' and ended_at = :at
  and not exists (select 1 from dialogue_breach o where o.thread_id = :thread and o.ended_at is null);

-- name: move_breaches
-- in: from text, into text
update dialogue_breach set thread_id = :into
where thread_id = :from
  and (ended_at is not null
       or not exists (select 1 from dialogue_breach o where o.thread_id = :into and o.ended_at is null));

-- name: unexplained_breach
-- in: thread text
-- out: {breach}
select {breach} from dialogue_breach_now where thread_id = :thread and why = '' order by due_at desc, id desc limit 1;

-- name: explain_breach
-- in: id text, why text, by text
update dialogue_breach set why = :why, why_by = :by where id = :id and why = '';

-- What somebody wrote of a thread goes with it; that it was late stays.
-- name: forget_why
-- in: thread text
update dialogue_breach set why = '' where thread_id = :thread;
