-- name: add_showings
-- in: post text, day text, way_in text, showings integer
insert into readership_showing (post_id, day, way_in, showings) values (:post, :day, :way_in, :showings)
on conflict (post_id, day, way_in) do update set showings = readership_showing.showings + excluded.showings;

-- name: all_showings
-- in: post text
-- out: showings integer
select cast(coalesce(sum(showings), 0) as bigint) as showings from readership_showing where post_id = :post;

-- name: ways_in
-- in: post text, from_day text, to_day text
-- out: way_in text, showings integer, in_span integer
select way_in, cast(sum(showings) as bigint) as showings,
    cast(sum(case when day >= :from_day and day <= :to_day then showings else 0 end) as bigint) as in_span
from readership_showing where post_id = :post
group by way_in order by showings desc, way_in limit 100;

-- name: newest_days
-- in: post text, most integer
-- out: day text, showings integer
select day, cast(sum(showings) as bigint) as showings from readership_showing where post_id = :post
group by day order by day desc limit :most;

-- name: oldest_day
-- out: day text?
select min(day) as day from readership_showing;

-- name: forget_day
-- in: day text
delete from readership_showing where day = :day;
