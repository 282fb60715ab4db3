-- columns: issue = id text, version integer, name text, day text, pages integer, room integer, changed_at integer

-- name: issue
-- in: id text
-- out: {issue}
select {issue} from outlets_issue where id = :id;

-- name: issues
-- in: most integer
-- out: {issue}
select {issue} from outlets_issue order by day desc, id desc limit :most;

-- name: insert_issue
-- in: id text, name text, day text, pages integer, room integer, by text, now integer
insert into outlets_issue (id, version, name, day, pages, room, changed_by, changed_at)
values (:id, 1, :name, :day, :pages, :room, :by, :now);

-- name: update_issue
-- in: id text, seen integer, name text, day text, pages integer, room integer, by text, now integer
update outlets_issue set version = version + 1, name = :name, day = :day, pages = :pages, room = :room,
    changed_by = :by, changed_at = :now
where id = :id and version = :seen;

-- name: issue_posts
-- in: issue text
-- out: post_id text, page integer, place integer
select post_id, page, place from outlets_issue_post where issue_id = :issue order by page, place, post_id limit 500;

-- name: clear_issue_posts
-- in: issue text
delete from outlets_issue_post where issue_id = :issue;

-- name: insert_issue_post
-- in: issue text, post text, page integer, place integer
insert into outlets_issue_post (issue_id, post_id, page, place) values (:issue, :post, :page, :place);
