-- name: add_link
-- in: id text, round text, person text, token_hash text, expires integer
insert into approvals_link (id, round_id, person_id, token_hash, expires_at)
values (:id, :round, :person, :token_hash, :expires);

-- name: link_by_token
-- in: token_hash text
-- out: id text, round_id text, person_id text, expires_at integer, used_at integer?
select id, round_id, person_id, expires_at, used_at from approvals_link where token_hash = :token_hash;

-- name: use_link
-- in: id text, now integer
update approvals_link set used_at = :now where id = :id and used_at is null;

-- name: forget_links
-- in: before integer, count integer
delete from approvals_link where id in (select id from approvals_link where expires_at < :before
                                        order by expires_at limit :count);
