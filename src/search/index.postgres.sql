-- name: put_document
-- in: kind text, id text, title text, body text, visible integer, at integer, words text
insert into search_document (kind, id, title, body, visible, at, words)
values (:kind, :id, :title, :body, :visible, :at, to_tsvector('simple', :words));

-- name: put_words
-- in: kind text, id text, words text
update search_document set words = to_tsvector('simple', :words) where kind = :kind and id = :id;

-- name: remove_words
-- in: kind text, id text
update search_document set words = to_tsvector('simple', '') where kind = :kind and id = :id;

-- name: count_found
-- in: match text, viewer integer, most integer
-- out: count integer
select count(*) as count from (
    select 1 from search_document
    where words @@ to_tsquery('simple', :match) and visible <= :viewer limit :most) found;

-- name: find_best
-- in: match text, viewer integer, count integer, skip integer
-- out: kind text, id text, title text, body text, at integer
select kind, id, title, body, at from search_document
where words @@ to_tsquery('simple', :match) and visible <= :viewer
order by ts_rank_cd(words, to_tsquery('simple', :match)) desc, at desc, number desc limit :count offset :skip;

-- name: find_newest
-- in: match text, viewer integer, count integer, skip integer
-- out: kind text, id text, title text, body text, at integer
select kind, id, title, body, at from search_document
where words @@ to_tsquery('simple', :match) and visible <= :viewer
order by at desc, number desc limit :count offset :skip;
