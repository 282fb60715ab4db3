-- name: site_withdrawn
-- in: slug text
-- out: posts integer
select count(*) as posts from publishing_post_now where slug = :slug and state = 'withdrawn' and channels like '%"website"%';

-- name: post_at
-- in: slug text
-- out: id text
select id from publishing_post where slug = :slug;
