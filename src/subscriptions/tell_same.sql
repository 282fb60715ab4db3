-- name: add_same
-- in: id text, dispatch text, first text, fence integer, site text, now integer
insert into subscriptions_same (id, dispatch_id, first_id, fence, site, after_recipient, added, passed_over, started_at)
values (:id, :dispatch, :first, :fence, :site, '', 0, 0, :now);

-- name: same
-- in: id text
-- out: dispatch_id text, first_id text, fence integer, site text, after_recipient text, ended_at integer?
select dispatch_id, first_id, fence, site, after_recipient, ended_at from subscriptions_same where id = :id;

-- name: move_same
-- in: id text, after text, added integer, passed_over integer, ended_at integer?
update subscriptions_same set after_recipient = :after, added = added + :added, passed_over = passed_over + :passed_over,
    ended_at = cast(:ended_at as bigint)
where id = :id;
