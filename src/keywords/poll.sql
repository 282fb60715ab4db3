-- name: vote
-- in: keyword text, known_by text, choice integer
insert into keywords_vote (keyword_id, known_by, choice) values (:keyword, :known_by, :choice)
on conflict (keyword_id, known_by) do update set choice = excluded.choice;

-- name: vote_of
-- in: keyword text, known_by text
-- out: choice integer
select choice from keywords_vote where keyword_id = :keyword and known_by = :known_by;

-- name: votes
-- in: keyword text
-- out: choice integer, votes integer
select choice, cast(sum(votes) as bigint) as votes from (
    select choice, count(*) as votes from keywords_vote where keyword_id = :keyword group by choice
    union all
    select choice, votes from keywords_result where keyword_id = :keyword) as counted
group by choice order by choice limit 20;

-- name: keep_result
-- in: keyword text
insert into keywords_result (keyword_id, choice, votes)
select keyword_id, choice, count(*) from keywords_vote where keyword_id = :keyword group by keyword_id, choice;

-- name: forget_votes
-- in: keyword text
delete from keywords_vote where keyword_id = :keyword;

-- name: forget_salt
-- in: keyword text
update keywords_keyword set version = version + 1, salt = '' where id = :keyword;
