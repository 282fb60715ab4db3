-- name: post_counts
-- in: author text
-- out: state text, posts integer, own integer
select state, count(*) as posts, sum(case when author_id = :author then 1 else 0 end) as own
from publishing_post_now group by state order by state;
