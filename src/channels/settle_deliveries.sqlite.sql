-- A whole batch in one statement: each delivery by its id, a row of its own in `settled`.

-- name: settle_deliveries
-- in: settled text, fence integer, now integer
update channels_delivery
set state = case when s.state = 'failed' and s.used_up = 1 and (s.maybe = 1 or maybe_fence is not null) then 'in-doubt' else s.state end,
    due = s.due, tries = s.tries, foreign_id = s.foreign_id, receipt = s.receipt, error = s.error, since = :now,
    maybe_fence = coalesce(maybe_fence, case when s.maybe = 1 then :fence end)
from (select value ->> 'id' as id, value ->> 'state' as state, value ->> 'due' as due, value ->> 'tries' as tries,
             value ->> 'foreign_id' as foreign_id, value ->> 'receipt' as receipt, value ->> 'error' as error, value ->> 'maybe' as maybe,
             value ->> 'used_up' as used_up
      from json_each(:settled)) s
where channels_delivery.id = s.id and channels_delivery.state = 'leased' and channels_delivery.fence = :fence;
