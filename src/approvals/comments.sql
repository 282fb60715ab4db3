-- name: comments
-- in: post text, count integer
-- out: id text, post_id text, revision integer, person_id text?, guest_id text?, guest_name text?, said text, written_at integer, resolved_at integer?, resolved_by text?
select c.id, c.post_id, c.revision, c.person_id, c.guest_id, g.name as guest_name, c.said, c.written_at, c.resolved_at, c.resolved_by
from approvals_comment c left join approvals_guest g on g.id = c.guest_id
where c.post_id = :post order by c.written_at, c.id limit :count;

-- name: count_comments
-- in: post text
-- out: comments integer, still_open integer
select count(*) as comments, coalesce(sum(case when resolved_at is null then 1 else 0 end), 0) as still_open
from approvals_comment where post_id = :post;

-- name: add_comment
-- in: id text, post text, revision integer, person text?, guest text?, said text, now integer
insert into approvals_comment (id, post_id, revision, person_id, guest_id, said, written_at)
values (:id, :post, :revision, cast(:person as text), cast(:guest as text), :said, :now);

-- name: resolve_comment
-- in: id text, post text, resolved_at integer?, by text
update approvals_comment set resolved_at = cast(:resolved_at as bigint), resolved_by = :by
where id = :id and post_id = :post;

-- name: comment_state
-- in: id text, post text
-- out: resolved_at integer?
select resolved_at from approvals_comment where id = :id and post_id = :post;

-- name: add_mention
-- in: comment text, person text
insert into approvals_mention (comment_id, person_id) values (:comment, :person) on conflict do nothing;

-- name: answer_mentions
-- in: post text, person text, now integer
update approvals_mention set answered_at = :now
where person_id = :person and answered_at is null
  and comment_id in (select id from approvals_comment where post_id = :post);

-- name: mentions
-- in: person text, count integer
-- out: post_id text, person_id text?, guest_name text?, said text, written_at integer
select c.post_id, c.person_id, g.name as guest_name, c.said, c.written_at from approvals_mention m
join approvals_comment c on c.id = m.comment_id
left join approvals_guest g on g.id = c.guest_id
where m.person_id = :person and m.answered_at is null and c.resolved_at is null
order by c.written_at desc, c.id desc limit :count;
