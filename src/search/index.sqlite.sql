-- name: put_document
-- in: kind text, id text, title text, body text, visible integer, at integer, words text
insert into search_document (kind, id, title, body, visible, at)
select :kind, :id, :title, :body, :visible, :at where :words is not null;

-- name: put_words
-- in: kind text, id text, words text
insert into search_words (rowid, words) select number, :words from search_document where kind = :kind and id = :id;

-- name: remove_words
-- in: kind text, id text
delete from search_words where rowid in (select number from search_document where kind = :kind and id = :id);

-- name: count_found
-- in: match text, viewer integer, most integer
-- out: count integer
select count(*) as count from (
    select 1 from search_words w join search_document d on d.number = w.rowid
    where w.words match :match and d.visible <= :viewer limit :most);

-- name: find_best
-- in: match text, viewer integer, count integer, skip integer
-- out: kind text, id text, title text, body text, at integer
select d.kind, d.id, d.title, d.body, d.at
from search_words w join search_document d on d.number = w.rowid
where w.words match :match and d.visible <= :viewer
order by bm25(search_words), d.at desc, d.number desc limit :count offset :skip;

-- name: find_newest
-- in: match text, viewer integer, count integer, skip integer
-- out: kind text, id text, title text, body text, at integer
select d.kind, d.id, d.title, d.body, d.at
from search_words w join search_document d on d.number = w.rowid
where w.words match :match and d.visible <= :viewer
order by d.at desc, d.number desc limit :count offset :skip;
