-- columns: breach = post_id text, version integer, aware_at integer, opened_at integer, opened_by text, notice text, outcome text, told_at integer?, reason text, closed_at integer?

-- name: breach
-- in: post text
-- out: {breach}
select {breach} from takedown_case where post_id = :post;

-- name: open_breaches
-- in: most integer
-- out: {breach}
select {breach} from takedown_case where outcome = 'open' order by aware_at, post_id limit :most;

-- name: add_breach
-- in: post text, by text, notice text, now integer
insert into takedown_case (post_id, aware_at, opened_at, opened_by, notice, outcome, reason)
values (:post, :now, :now, :by, :notice, 'open', '');

-- name: write_breach
-- in: post text, seen integer, aware integer, notice text, outcome text, told integer?, reason text, closed integer?, by text?
update takedown_case set version = version + 1, aware_at = :aware, notice = :notice, outcome = :outcome,
    told_at = cast(:told as bigint), reason = :reason, closed_at = cast(:closed as bigint), closed_by = cast(:by as text)
where post_id = :post and version = :seen and outcome = 'open';
