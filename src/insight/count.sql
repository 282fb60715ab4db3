-- name: counted
-- in: thread text
-- out: version integer, counted text
select version, counted from insight_thread where thread_id = :thread;

-- name: counted_between
-- in: after text, until text, most integer
-- out: thread_id text, version integer
select thread_id, version from insight_thread where thread_id > :after and thread_id <= :until order by thread_id limit :most;

-- name: runs_out
-- in: now integer, most integer
-- out: thread_id text
select thread_id from insight_thread where again_at is not null and again_at < :now order by again_at limit :most;

-- name: keep_counted
-- in: thread text, version integer, again integer?, counted text
insert into insight_thread (thread_id, version, again_at, counted) values (:thread, :version, cast(:again as bigint), :counted)
on conflict (thread_id) do update set version = excluded.version, again_at = excluded.again_at, counted = excluded.counted;

-- name: drop_counted
-- in: thread text
delete from insight_thread where thread_id = :thread;

-- name: add_sum
-- in: span text, scope text, period text, kind text, value text, gone integer, came integer, messages integer, answered integer, unanswered integer, owed integer, in_time integer, staffed integer, staffed_in_time integer, imported integer
insert into insight_sum (span, scope, period, kind, value, gone, came, messages, answered, unanswered, owed, in_time, staffed,
                         staffed_in_time, imported)
values (:span, :scope, :period, :kind, :value, :gone, :came, :messages, :answered, :unanswered, :owed, :in_time, :staffed,
        :staffed_in_time, :imported)
on conflict (span, scope, kind, period, value, gone) do update set
    came = insight_sum.came + excluded.came, messages = insight_sum.messages + excluded.messages,
    answered = insight_sum.answered + excluded.answered, unanswered = insight_sum.unanswered + excluded.unanswered,
    owed = insight_sum.owed + excluded.owed, in_time = insight_sum.in_time + excluded.in_time,
    staffed = insight_sum.staffed + excluded.staffed,
    staffed_in_time = insight_sum.staffed_in_time + excluded.staffed_in_time,
    imported = insight_sum.imported + excluded.imported;

-- name: add_wait
-- in: span text, scope text, period text, kind text, value text, gone integer, class integer, answers integer
insert into insight_wait (span, scope, period, kind, value, gone, class, answers)
values (:span, :scope, :period, :kind, :value, :gone, :class, :answers)
on conflict (span, scope, period, kind, value, gone, class) do update set answers = insight_wait.answers + excluded.answers;

-- name: name_clause
-- in: clause text, source text, section text
insert into insight_clause (clause, source, section) values (:clause, :source, :section)
on conflict (clause) do update set source = excluded.source, section = excluded.section
where insight_clause.source <> excluded.source or insight_clause.section <> excluded.section;

-- name: set_open
-- in: day text, scope text, open integer, waiting integer, oldest integer?
insert into insight_open (day, scope, open, waiting, oldest) values (:day, :scope, :open, :waiting, cast(:oldest as bigint))
on conflict (day, scope) do update set open = excluded.open, waiting = excluded.waiting, oldest = excluded.oldest;

-- name: none_open
-- in: day text
update insight_open set open = 0, waiting = 0, oldest = cast(null as bigint) where day = :day;

-- name: state
-- out: whole_at integer, counted_at integer
select whole_at, counted_at from insight_state where id = 1;

-- name: set_state
-- in: whole integer, now integer
insert into insight_state (id, whole_at, counted_at) values (1, case cast(:whole as bigint) when 1 then cast(:now as bigint) else 0 end, :now)
on conflict (id) do update set counted_at = excluded.counted_at,
    whole_at = case when excluded.whole_at > 0 then excluded.whole_at else insight_state.whole_at end;

-- name: drop_all_counted
delete from insight_thread;

-- name: drop_sums_there
delete from insight_sum where gone = 0;

-- name: drop_waits_there
delete from insight_wait where gone = 0;
