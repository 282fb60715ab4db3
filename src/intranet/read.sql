-- columns: notice = post text, revision integer, asked_at integer, title text, lead text, unit_name text, correction text

-- name: notice
-- in: post text, oldest integer
-- out: {notice}
select {notice} from intranet_notice_now where post = :post and asked_at >= :oldest;

-- name: unread
-- in: person text, oldest integer, most integer
-- out: {notice}
select {notice} from intranet_notice_now n
where asked_at >= :oldest and not exists
    (select 1 from intranet_read r where r.post = n.post and r.person = :person and r.revision >= n.revision)
order by asked_at, post limit :most;

-- name: read
-- in: post text, person text
-- out: revision integer, at integer
select revision, at from intranet_read where post = :post and person = :person;

-- name: readers
-- in: post text, revision integer
-- out: person text
select person from intranet_read where post = :post and revision >= :revision order by person limit 10000;

-- name: passed_on
-- in: post text, unit text
-- out: revision integer, leader text, at integer
select revision, leader, at from intranet_passed_on where post = :post and unit = :unit;

-- name: ask
-- in: post text, revision integer, now integer
insert into intranet_notice (post, revision, asked_at) values (:post, :revision, :now) on conflict do nothing;

-- name: ask_again
-- in: post text, revision integer, now integer
update intranet_notice set revision = :revision, asked_at = :now where post = :post;

-- name: confirm
-- in: post text, person text, revision integer, now integer
insert into intranet_read (post, person, revision, at) values (:post, :person, :revision, :now)
on conflict (post, person) do update set revision = excluded.revision, at = excluded.at
where intranet_read.revision < excluded.revision;

-- name: pass_on
-- in: post text, unit text, revision integer, leader text, now integer
insert into intranet_passed_on (post, unit, revision, leader, at) values (:post, :unit, :revision, :leader, :now)
on conflict (post, unit) do update set revision = excluded.revision, leader = excluded.leader, at = excluded.at
where intranet_passed_on.revision < excluded.revision;

-- name: forget_read
-- in: before integer, most integer
delete from intranet_read where (post, person) in
    (select post, person from intranet_read where at < :before order by at limit :most);

-- name: forget_passed_on
-- in: before integer, most integer
delete from intranet_passed_on where (post, unit) in
    (select post, unit from intranet_passed_on where at < :before order by at limit :most);

-- name: agreement
-- out: from_at integer
select from_at from intranet_agreement order by entered_at desc, id desc limit 1;

-- name: enter_agreement
-- in: id text, from_at integer, by text, now integer
insert into intranet_agreement (id, from_at, entered_by, entered_at) values (:id, :from_at, :by, :now);
