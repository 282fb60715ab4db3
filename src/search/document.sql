-- name: remove_document
-- in: kind text, id text
delete from search_document where kind = :kind and id = :id;

-- name: documents
-- in: viewer integer
-- out: count integer
select count(*) as count from search_document where visible <= :viewer;
