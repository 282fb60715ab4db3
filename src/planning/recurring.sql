-- columns: recurrence = id text, version integer, post text, every text, first_day text, days_before integer,
-- columns: recurrence = next_day text, owner text, ended integer

-- name: recurrences
-- out: {recurrence}
select {recurrence} from planning_recurrence where ended = 0 order by next_day, id limit 200;

-- name: recurrences_of
-- in: post text
-- out: {recurrence}
select {recurrence} from planning_recurrence where ended = 0 and post = :post order by next_day, id limit 200;

-- name: recurrence
-- in: id text
-- out: {recurrence}
select {recurrence} from planning_recurrence where id = :id;

-- name: insert_recurrence
-- in: id text, post text, every text, first_day text, days_before integer, next_day text, owner text, now integer
insert into planning_recurrence (id, version, post, every, first_day, days_before, next_day, owner, changed_at)
values (:id, 1, :post, :every, :first_day, :days_before, :next_day, :owner, :now);

-- name: move_recurrence
-- in: id text, next_day text, now integer
update planning_recurrence set version = version + 1, next_day = :next_day, changed_at = :now where id = :id;

-- name: end_recurrence
-- in: id text, now integer
update planning_recurrence set version = version + 1, ended = 1, changed_at = :now where id = :id;

-- name: insert_recurred
-- in: recurrence text, day text, post text, owner text
insert into planning_recurred (recurrence, day, post, owner) values (:recurrence, :day, :post, :owner);

-- name: recurred_to
-- in: owner text, from_day text
-- out: post text, day text
select post, day from planning_recurred where owner = :owner and day >= :from_day order by day, post limit 50;
