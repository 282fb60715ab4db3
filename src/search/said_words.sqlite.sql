-- name: put_said_words
-- in: number integer, words text, marks text
insert into search_said_words (rowid, words, marks) values (:number, :words, :marks);

-- name: mark_said_words
-- in: number integer, marks text
update search_said_words set marks = :marks where rowid = :number;

-- name: remove_said_words
-- in: number integer
delete from search_said_words where rowid = :number;

-- The newest that hold all the words and the first letters of the last one, and whether its further letters or its stem
-- stand in what they hold: then they are hits, and all hits are among them.
-- name: look_at_newest
-- in: match text, beginning text, stem text, from integer, before integer, window integer
-- out: number integer, hit integer
select rowid as number,
    instr(' ' || words, ' ' || :beginning) > 0 or instr(' ' || words || ' ', ' ' || :stem || ' ') > 0 as hit
from search_said_words
where search_said_words match :match and rowid >= :from and rowid < :before
order by rowid desc limit :window;

-- name: find_said
-- in: match text, from integer, before integer, most integer
-- out: number integer, kind text, id text
select s.number, s.kind, s.id from search_said_words w join search_said s on s.number = w.rowid
where w.search_said_words match :match and w.rowid >= :from and w.rowid < :before
order by w.rowid desc limit :most;
