-- columns: urgent = post_id text, what text, place text, until_at integer?, over_at integer?

-- name: mark_urgent
-- in: post text, what text, place text, until_at integer?, over_at integer?
insert into publishing_urgent (post_id, what, place, until_at, over_at)
values (:post, :what, :place, cast(:until_at as bigint), cast(:over_at as bigint))
on conflict (post_id) do update set what = excluded.what, place = excluded.place, until_at = excluded.until_at,
    over_at = excluded.over_at;

-- name: unmark_urgent
-- in: post text
delete from publishing_urgent where post_id = :post;

-- name: urgent_of
-- in: post text
-- out: {urgent}
select {urgent} from publishing_urgent where post_id = :post;

-- name: urgent_now
-- in: most integer
-- out: {urgent}, slug text
select u.post_id, u.what, u.place, u.until_at, u.over_at, p.slug from publishing_urgent u
join publishing_post p on p.id = u.post_id
where u.over_at is null and p.state = 'published' and p.on_website = 1 order by p.published_at desc, p.id desc limit :most;
