-- name: under_way
-- in: dispatch text, fence integer, since integer
-- out: deliveries integer
select count(*) as deliveries from channels_delivery
where dispatch_id = :dispatch and state = 'leased' and fence <= :fence and since > :since;

-- name: handed_over
-- in: dispatch text, after text, most integer
-- out: recipient text, state text, fence integer, maybe_fence integer?
select recipient, state, fence, maybe_fence from channels_delivery where dispatch_id = :dispatch and recipient > :after
order by recipient limit :most;
