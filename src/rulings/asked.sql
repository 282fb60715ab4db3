-- name: ask_again
-- in: day text, hash text
update rulings_asked set times = times + 1 where day = :day and hash = :hash;

-- name: ask_first
-- in: day text, hash text, question text, most integer
insert into rulings_asked (day, hash, question, times)
select cast(:day as text), cast(:hash as text), cast(:question as text), 1
where (select count(*) from rulings_asked where day = :day) < :most
on conflict (day, hash) do update set times = rulings_asked.times + 1;

-- name: asked_since
-- in: from_day text, most integer
-- out: question text, asked integer
select min(question) as question, cast(sum(times) as bigint) as asked from rulings_asked
where day >= :from_day group by hash order by 2 desc, hash limit :most;

-- name: asked_in_all
-- in: from_day text
-- out: questions integer, asked integer
select count(distinct hash) as questions, cast(coalesce(sum(times), 0) as bigint) as asked
from rulings_asked where day >= :from_day;

-- name: forget_asked
-- in: before_day text, most integer
delete from rulings_asked where (day, hash) in
    (select day, hash from rulings_asked where day < :before_day order by day limit :most);
