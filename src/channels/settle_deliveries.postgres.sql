-- What a delivery must still be is compared with its own row of the batch, not said as a constant: the planner, which
-- takes few to be leased, would else look for those first and walk them all once for every row.

-- name: settle_deliveries
-- in: settled text, fence integer, now integer
update channels_delivery
set state = case when s.state = 'failed' and s.used_up = 1 and (s.maybe = 1 or maybe_fence is not null) then 'in-doubt' else s.state end,
    due = s.due, tries = s.tries, foreign_id = s.foreign_id, receipt = s.receipt, error = s.error, since = :now,
    maybe_fence = coalesce(maybe_fence, case when s.maybe = 1 then s.fence end)
from (select r.*, cast(:fence as bigint) as fence, 'leased' as was from json_to_recordset(cast(:settled as json))
     as r (id text, state text, due bigint, tries bigint, foreign_id text, receipt text, error text, maybe bigint, used_up bigint) offset 0) s
where channels_delivery.id = s.id and channels_delivery.state = s.was and channels_delivery.fence = s.fence;
