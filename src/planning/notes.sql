-- columns: note = id text, version integer, from_day text, to_day text, says text, by_person text, changed_at integer

-- name: notes_between
-- in: from_day text, to_day text
-- out: {note}
select {note} from planning_note where from_day <= :to_day and to_day >= :from_day order by from_day, id limit 300;

-- name: note
-- in: id text
-- out: {note}
select {note} from planning_note where id = :id;

-- name: insert_note
-- in: id text, from_day text, to_day text, says text, by text, now integer
insert into planning_note (id, version, from_day, to_day, says, by_person, changed_at)
values (:id, 1, :from_day, :to_day, :says, :by, :now);

-- name: update_note
-- in: id text, from_day text, to_day text, says text, by text, now integer
update planning_note set version = version + 1, from_day = :from_day, to_day = :to_day, says = :says, by_person = :by,
    changed_at = :now
where id = :id;

-- name: delete_note
-- in: id text
delete from planning_note where id = :id;
