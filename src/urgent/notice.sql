-- columns: notice = id text, version integer, state text, exercise integer, preset text, over_text text, unit_id text, by_person text
-- columns: notice = content text, what text, place text, until_at integer?, reach text, recipients integer, despite integer
-- columns: notice = post_id text?, asked_at integer, goes_at integer?, second_by text?, sent_at integer?, reminded_at integer?, over_at integer?, why text

-- name: notice
-- in: id text
-- out: {notice}
select {notice} from urgent_notice where id = :id;

-- name: notice_of_post
-- in: post text
-- out: {notice}
select {notice} from urgent_notice where post_id = :post;

-- name: going_notices
-- in: most integer
-- out: {notice}
select {notice} from urgent_notice where state in ('waiting', 'asked', 'out') order by asked_at, id limit :most;

-- name: notices
-- in: most integer
-- out: {notice}
select {notice} from urgent_notice order by asked_at desc, id desc limit :most;

-- name: insert_notice
-- in: id text, state text, exercise integer, preset text, over_text text, unit text, by text, content text, what text, place text, until_at integer?, reach text, recipients integer, despite integer, post text?, goes_at integer?, now integer
insert into urgent_notice (id, version, state, exercise, preset, over_text, unit_id, by_person, content, what, place, until_at,
                           reach, recipients, despite, post_id, asked_at, goes_at, why, changed_at)
values (:id, 1, :state, :exercise, :preset, :over_text, :unit, :by, :content, :what, :place, cast(:until_at as bigint),
        :reach, :recipients, :despite, cast(:post as text), :now, cast(:goes_at as bigint), '', :now);

-- name: update_notice
-- in: id text, seen integer, state text, content text, until_at integer?, post text?, goes_at integer?, second_by text?, sent_at integer?, reminded_at integer?, over_at integer?, why text, now integer
update urgent_notice set version = version + 1, state = :state, content = :content, until_at = cast(:until_at as bigint),
    post_id = cast(:post as text), goes_at = cast(:goes_at as bigint), second_by = cast(:second_by as text),
    sent_at = cast(:sent_at as bigint), reminded_at = cast(:reminded_at as bigint), over_at = cast(:over_at as bigint),
    why = :why, changed_at = :now
where id = :id and version = :seen;

-- name: note_reminded
-- in: id text, now integer
update urgent_notice set reminded_at = :now where id = :id;

-- name: blank_notice
-- in: id text, content text, what text
update urgent_notice set content = :content, what = :what, place = '' where id = :id;

-- name: blank_said
-- in: notice text
update urgent_said set text = '' where notice_id = :notice;

-- name: add_said
-- in: id text, notice text, kind text, text text, reached integer?, of_all integer?, by text, now integer
insert into urgent_said (id, notice_id, kind, text, reached, of_all, by_person, at)
values (:id, :notice, :kind, :text, cast(:reached as bigint), cast(:of_all as bigint), :by, :now);

-- name: said
-- in: notice text, most integer
-- out: kind text, text text, reached integer?, of_all integer?, by_person text, at integer
select kind, text, reached, of_all, by_person, at from urgent_said where notice_id = :notice order by at, id limit :most;

-- name: add_call
-- in: notice text, place integer, name text, number text, rung_at integer?, rung_by text?
insert into urgent_call (notice_id, place, name, number, rung_at, rung_by)
values (:notice, :place, :name, :number, cast(:rung_at as bigint), cast(:rung_by as text));

-- name: calls
-- in: notice text
-- out: place integer, name text, number text, rung_at integer?, rung_by text?
select place, name, number, rung_at, rung_by from urgent_call where notice_id = :notice order by place limit 50;

-- name: note_rung
-- in: notice text, place integer, by text, now integer
update urgent_call set rung_at = :now, rung_by = :by where notice_id = :notice and place = :place and rung_at is null;
