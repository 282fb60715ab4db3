-- name: put_said_words
-- in: number integer, words text, marks text
insert into search_said_words (rowid, words, marks) values (:number, :words, :marks);

-- name: mark_said_words
-- in: number integer, marks text
update search_said_words set marks = :marks where rowid = :number;

-- name: remove_said_words
-- in: number integer
delete from search_said_words where rowid = :number;

-- Among the newest that hold all the words and the first letters of the last one: its further letters are looked for in
-- what they hold.
-- name: find_said_newest
-- in: match text, beginning text, from integer, before integer, window integer, most integer
-- out: number integer, kind text, id text
select s.number, s.kind, s.id
from (select rowid as number, words from search_said_words
      where search_said_words match :match and rowid >= :from and rowid < :before order by rowid desc limit :window) w
join search_said s on s.number = w.number
where instr(' ' || w.words, ' ' || :beginning) > 0
order by w.number desc limit :most;

-- name: find_said
-- in: match text, from integer, before integer, most integer
-- out: number integer, kind text, id text
select s.number, s.kind, s.id from search_said_words w join search_said s on s.number = w.rowid
where w.search_said_words match :match and w.rowid >= :from and w.rowid < :before
order by w.rowid desc limit :most;
