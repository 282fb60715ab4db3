-- columns: guest = id text, post_id text, revision integer, name text, made_by text, made_at integer, expires_at integer, closed_at integer?

-- name: guests
-- in: post text
-- out: {guest}
select {guest} from approvals_guest where post_id = :post order by made_at desc, id desc limit 100;

-- name: guest_by_token
-- in: token_hash text
-- out: {guest}
select {guest} from approvals_guest where token_hash = :token_hash;

-- name: open_guests
-- in: post text, now integer
-- out: links integer
select count(*) as links from approvals_guest where post_id = :post and closed_at is null and expires_at > :now;

-- name: add_guest
-- in: id text, post text, revision integer, name text, token_hash text, by text, now integer, expires integer
insert into approvals_guest (id, post_id, revision, name, token_hash, made_by, made_at, expires_at)
values (:id, :post, :revision, :name, :token_hash, :by, :now, :expires);

-- name: close_guest
-- in: id text, post text, now integer
update approvals_guest set closed_at = :now where id = :id and post_id = :post and closed_at is null;

-- name: count_guest_comments
-- in: guest text
-- out: comments integer
select count(*) as comments from approvals_comment where guest_id = :guest;
