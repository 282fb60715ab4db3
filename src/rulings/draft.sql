-- columns: draft_line = id text, title text, version integer, changed_by text, changed_at integer

-- name: drafts
-- in: most integer
-- out: {draft_line}
select {draft_line} from rulings_draft order by changed_at desc, id desc limit :most;

-- name: draft_by_id
-- in: id text
-- out: {draft_line}, text text
select {draft_line}, text from rulings_draft where id = :id;

-- name: count_drafts
-- out: drafts integer
select count(*) as drafts from rulings_draft;

-- name: insert_draft
-- in: id text, title text, text text, by text, now integer
insert into rulings_draft (id, title, text, version, begun_by, begun_at, changed_by, changed_at)
values (:id, :title, :text, 1, :by, :now, :by, :now);

-- name: save_draft
-- in: id text, seen integer, text text, by text, now integer
update rulings_draft set text = :text, version = version + 1, changed_by = :by, changed_at = :now
where id = :id and version = :seen;

-- name: remove_draft
-- in: id text, seen integer
delete from rulings_draft where id = :id and version = :seen;
