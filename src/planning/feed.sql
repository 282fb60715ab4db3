-- name: set_feed
-- in: person text, token_hash text, now integer
insert into planning_feed (person, token_hash, made_at) values (:person, :token_hash, :now)
on conflict (person) do update set token_hash = excluded.token_hash, made_at = excluded.made_at;

-- name: end_feed
-- in: person text
delete from planning_feed where person = :person;

-- name: feed_of
-- in: person text
-- out: made_at integer
select made_at from planning_feed where person = :person;

-- name: feed_by_token
-- in: token_hash text
-- out: person text
select person from planning_feed where token_hash = :token_hash;
