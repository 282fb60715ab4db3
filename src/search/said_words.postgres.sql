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

-- Among the newest of all: no index knows which of many hits are the newest.
-- name: find_said_newest
-- in: match text, beginning text, from integer, before integer, window integer, most integer
-- out: number integer, kind text, id text
select s.number, s.kind, s.id
from (select number, found from search_said_words
      where number >= :from and number < :before order by number desc limit :window) w
join search_said s on s.number = w.number
where w.found @@ to_tsquery('simple', :match) and cast(:beginning as text) is not null
order by w.number desc limit :most;

-- name: find_said
-- in: match text, from integer, before integer, most integer
-- out: number integer, kind text, id text
select s.number, s.kind, s.id from search_said_words w join search_said s on s.number = w.number
where w.found @@ to_tsquery('simple', :match) and w.number >= :from and w.number < :before
order by w.number desc limit :most;
