-- name: put_said_words
-- in: number integer, words text, marks text
insert into search_said_words (number, words, marks)
values (:number, to_tsvector('simple', :words), to_tsvector('simple', :marks));

-- name: mark_said_words
-- in: number integer, marks text
update search_said_words set marks = to_tsvector('simple', :marks) where number = :number;

-- name: remove_said_words
-- in: number integer
delete from search_said_words where number = :number;

-- The newest of all, and whether they are hits: no index knows which of many hits are the newest.
-- name: look_at_newest
-- in: match text, beginning text, stem text, from integer, before integer, window integer
-- out: number integer, hit integer
select number, case when found @@ to_tsquery('simple', :match) then cast(1 as bigint) else cast(0 as bigint) end as hit
from search_said_words
where number >= :from and number < :before and cast(:beginning as text) is not null and cast(:stem as text) is not null
order by number desc limit :window;

-- name: find_said
-- in: match text, from integer, before integer, most integer
-- out: number integer, kind text, id text
select s.number, s.kind, s.id from search_said_words w join search_said s on s.number = w.number
where w.found @@ to_tsquery('simple', :match) and w.number >= :from and w.number < :before
order by w.number desc limit :most;
