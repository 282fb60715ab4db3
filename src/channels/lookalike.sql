-- name: report_lookalike
-- in: id text, address text, says text, now integer, by text?
insert into channels_lookalike (id, address, says, reported_at, reported_by, state, remark)
values (:id, :address, :says, :now, cast(:by as text), 'new', '');

-- name: lookalike_waiting
-- in: address text
-- out: id text
select id from channels_lookalike where state = 'new' and address = :address order by id limit 1;

-- name: fresh_lookalikes
-- out: waiting integer
select count(*) as waiting from channels_lookalike where state = 'new';

-- name: follow_up_lookalike
-- in: id text, state text, remark text, by text, now integer
update channels_lookalike set state = :state, remark = :remark, handled_by = :by, handled_at = :now where id = :id;

-- name: lookalikes
-- in: most integer
-- out: id text, address text, says text, reported_at integer, reported_by text?, state text, remark text, handled_by text?, handled_at integer?
select id, address, says, reported_at, reported_by, state, remark, handled_by, handled_at from channels_lookalike
order by case when state = 'new' then 0 else 1 end, reported_at desc, id desc limit :most;
