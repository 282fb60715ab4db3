-- columns: sums = came integer, messages integer, answered integer, unanswered integer, owed integer, in_time integer
-- columns: sums = staffed integer, staffed_in_time integer, imported integer

-- name: sums
-- in: span text, scope text, kind text, from text, until text, most integer
-- out: value text, {sums}
select value, cast(sum(came) as bigint) as came, cast(sum(messages) as bigint) as messages,
    cast(sum(answered) as bigint) as answered, cast(sum(unanswered) as bigint) as unanswered, cast(sum(owed) as bigint) as owed,
    cast(sum(in_time) as bigint) as in_time, cast(sum(staffed) as bigint) as staffed,
    cast(sum(staffed_in_time) as bigint) as staffed_in_time, cast(sum(imported) as bigint) as imported
from insight_sum where span = :span and scope = :scope and kind = :kind and period >= :from and period <= :until
group by value order by came desc, value limit :most;

-- name: totals
-- in: span text, scope text, from text, until text, most integer
-- out: period text, {sums}
select period, cast(sum(came) as bigint) as came, cast(sum(messages) as bigint) as messages,
    cast(sum(answered) as bigint) as answered, cast(sum(unanswered) as bigint) as unanswered, cast(sum(owed) as bigint) as owed,
    cast(sum(in_time) as bigint) as in_time, cast(sum(staffed) as bigint) as staffed,
    cast(sum(staffed_in_time) as bigint) as staffed_in_time, cast(sum(imported) as bigint) as imported
from insight_sum where span = :span and scope = :scope and kind = 'total' and period >= :from and period <= :until
group by period order by period limit :most;

-- name: waits
-- in: span text, scope text, kind text, from text, until text, most integer
-- out: value text, class integer, answers integer
select value, class, cast(sum(answers) as bigint) as answers
from insight_wait where span = :span and scope = :scope and kind = :kind and period >= :from and period <= :until
group by value, class order by value, class limit :most;

-- name: open_now
-- in: scope text
-- out: open integer, waiting integer, oldest integer?
select open, waiting, oldest from insight_open where scope = :scope and day = (select max(day) from insight_open);

-- name: first_day
-- out: day text?
select min(period) as day from insight_sum where span = 'day' and scope = '' and kind = 'total' and came > 0;

-- name: clause
-- in: clause text
-- out: source text, section text
select source, section from insight_clause where clause = :clause;
