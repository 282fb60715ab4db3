-- name: add_fan_out
-- in: id text, dispatch text, selection text, site text, now integer
insert into subscriptions_fan_out (id, dispatch_id, selection, site, after_id, added, started_at)
values (:id, :dispatch, :selection, :site, '', 0, :now);

-- name: fan_out
-- in: id text
-- out: dispatch_id text, selection text, site text, after_id text, ended_at integer?
select dispatch_id, selection, site, after_id, ended_at from subscriptions_fan_out where id = :id;

-- name: filling
-- in: dispatch text
-- out: selection text, added integer, ended_at integer?
select selection, added, ended_at from subscriptions_fan_out where dispatch_id = :dispatch;

-- name: late_fan_outs
-- in: since integer
-- out: dispatch_id text
select dispatch_id from (select dispatch_id, started_at from subscriptions_fan_out where started_at >= :since
                         union all
                         select dispatch_id, started_at from subscriptions_same where started_at >= :since) late
order by started_at;

-- name: move_fan_out
-- in: id text, after text, added integer, ended_at integer?
update subscriptions_fan_out set after_id = :after, added = added + :added, ended_at = cast(:ended_at as bigint)
where id = :id;
