-- name: wishes_between
-- in: from_day text, to_day text
-- out: post text, day text
select post, day from planning_wish where day >= :from_day and day <= :to_day order by day, post limit 300;

-- name: wish
-- in: post text
-- out: day text
select day from planning_wish where post = :post;

-- name: forget_wish
-- in: post text
delete from planning_wish where post = :post;

-- name: set_wish
-- in: post text, day text
insert into planning_wish (post, day) values (:post, :day) on conflict (post) do update set day = excluded.day;
