-- columns: round = id text, post_id text, revision integer, asked_at integer, reminders integer, reminded_at integer?

-- name: newest_round
-- in: post text
-- out: {round}
select {round} from approvals_round where post_id = :post order by asked_at desc, id desc limit 1;

-- name: round
-- in: id text
-- out: {round}
select {round} from approvals_round where id = :id;

-- name: add_round
-- in: id text, post text, revision integer, now integer
insert into approvals_round (id, post_id, revision, asked_at, reminders) values (:id, :post, :revision, :now, 0);

-- name: note_reminder
-- in: id text, now integer
update approvals_round set reminders = reminders + 1, reminded_at = :now where id = :id;
