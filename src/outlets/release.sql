-- columns: release = post_id text, slug text, is_out integer, embargo integer?, shown_from integer

-- name: release
-- in: post text
-- out: {release}
select {release} from outlets_release where post_id = :post;

-- name: release_by_slug
-- in: slug text
-- out: {release}
select {release} from outlets_release where slug = :slug and is_out = 1;

-- name: shown_releases
-- in: now integer, count integer, skip integer
-- out: {release}
select {release} from outlets_release where is_out = 1 and shown_from <= :now
order by shown_from desc, post_id desc limit :count offset :skip;

-- name: write_release
-- in: post text, slug text, is_out integer, embargo integer?, shown_from integer
insert into outlets_release (post_id, slug, is_out, embargo, shown_from)
values (:post, :slug, :is_out, cast(:embargo as bigint), :shown_from)
on conflict (post_id) do update set slug = excluded.slug, is_out = excluded.is_out, embargo = excluded.embargo,
    shown_from = excluded.shown_from;
