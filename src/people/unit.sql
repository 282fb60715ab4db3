-- name: units
-- in: most integer
-- out: id text, name text, parent text?
select id, name, parent from people_unit order by name collate "nb-x-icu", id limit :most;

-- name: unit
-- in: id text
-- out: id text, name text, parent text?
select id, name, parent from people_unit where id = :id;

-- name: unit_by_name
-- in: folded text, parent text?
-- out: id text
select id from people_unit
where folded = :folded and coalesce(parent, '') = coalesce(cast(:parent as text), '') limit 1;

-- name: add_unit
-- in: id text, name text, folded text, parent text?, now integer
insert into people_unit (id, name, folded, parent, created_at)
values (:id, :name, :folded, cast(:parent as text), :now);

-- name: unit_parents
-- out: id text, parent text?
select id, parent from people_unit;
