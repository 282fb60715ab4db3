-- columns: template = id text, version integer, kind text, name text, title text, lead text, body text

-- name: templates
-- out: {template}
select {template} from publishing_template order by name, id limit 100;

-- name: template_by_id
-- in: id text
-- out: {template}
select {template} from publishing_template where id = :id;

-- name: template_count
-- out: there integer
select count(*) as there from publishing_template;

-- name: insert_template
-- in: id text, kind text, name text, title text, lead text, body text, by text, now integer
insert into publishing_template (id, version, kind, name, title, lead, body, changed_by, changed_at)
values (:id, 1, :kind, :name, :title, :lead, :body, :by, :now);

-- name: update_template
-- in: id text, seen integer, kind text, name text, title text, lead text, body text, by text, now integer
update publishing_template set version = version + 1, kind = :kind, name = :name, title = :title, lead = :lead, body = :body,
    changed_by = :by, changed_at = :now
where id = :id and version = :seen;

-- name: delete_template
-- in: id text
delete from publishing_template where id = :id;
