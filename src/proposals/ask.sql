-- Once; and no more of them than can be asked about in time.
-- name: wait
-- in: entry text, now integer, most integer
insert into proposals_waiting (entry_id, at, tries)
select :entry, :now, 0 where (select count(*) from proposals_waiting) < :most
on conflict (entry_id) do nothing;

-- name: next_waiting
-- out: entry_id text, tries integer
select entry_id, tries from proposals_waiting order by tries, at, entry_id limit 1;

-- name: tried
-- in: entry text
update proposals_waiting set tries = tries + 1 where entry_id = :entry;

-- name: waits_no_more
-- in: entry text
delete from proposals_waiting where entry_id = :entry;

-- name: forget_waiting
-- in: before integer
delete from proposals_waiting where at < :before;

-- name: pace
-- out: span_from integer, span_count integer, failures integer, rests_until integer?, error text, since integer?
select span_from, span_count, failures, rests_until, error, since from proposals_pace where id = 1;

-- name: write_pace
-- in: span_from integer, span_count integer, failures integer, rests_until integer?, error text, since integer?
insert into proposals_pace (id, span_from, span_count, failures, rests_until, error, since)
values (1, :span_from, :span_count, :failures, cast(:rests_until as bigint), :error, cast(:since as bigint))
on conflict (id) do update set span_from = excluded.span_from, span_count = excluded.span_count,
    failures = excluded.failures, rests_until = excluded.rests_until, error = excluded.error, since = excluded.since;

-- name: sums
-- out: model text, proposed integer, refused integer, failed integer, decided integer, rules_agreed integer, model_agreed integer
select model, proposed, refused, failed, decided, rules_agreed, model_agreed from proposals_sum
order by proposed + refused + failed desc, model limit 10;

-- name: add_to_sum
-- in: model text, proposed integer, refused integer, failed integer, decided integer, rules_agreed integer, model_agreed integer
insert into proposals_sum (model, proposed, refused, failed, decided, rules_agreed, model_agreed)
values (:model, :proposed, :refused, :failed, :decided, :rules_agreed, :model_agreed)
on conflict (model) do update set proposed = proposals_sum.proposed + excluded.proposed,
    refused = proposals_sum.refused + excluded.refused, failed = proposals_sum.failed + excluded.failed,
    decided = proposals_sum.decided + excluded.decided,
    rules_agreed = proposals_sum.rules_agreed + excluded.rules_agreed,
    model_agreed = proposals_sum.model_agreed + excluded.model_agreed;
