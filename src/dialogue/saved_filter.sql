-- columns: saved = id text, owner_id text, unit_id text?, name text, place integer, box text, asks text

-- name: filters_of_person
-- in: person text, most integer
-- out: {saved}
select {saved} from dialogue_saved_filter
where owner_id = :person and unit_id is null order by place, id limit :most;

-- name: filters_of_unit
-- in: unit text, most integer
-- out: {saved}
select {saved} from dialogue_saved_filter
where unit_id = :unit and unit_id is not null order by place, id limit :most;

-- name: shared_filters
-- in: most integer
-- out: {saved}
select {saved} from dialogue_saved_filter where unit_id is not null order by unit_id, place, id limit :most;

-- name: saved_filter
-- in: id text
-- out: {saved}
select {saved} from dialogue_saved_filter where id = :id;

-- name: add_saved_filter
-- in: id text, owner text, unit text?, name text, folded text, box text, asks text
insert into dialogue_saved_filter (id, owner_id, unit_id, name, folded, place, box, asks)
values (:id, :owner, cast(:unit as text), :name, :folded,
        (select coalesce(max(o.place), 0) + 1 from dialogue_saved_filter o), :box, :asks);

-- name: name_saved_filter
-- in: id text, name text, folded text
update dialogue_saved_filter set name = :name, folded = :folded where id = :id;

-- name: place_saved_filter
-- in: id text, place integer
update dialogue_saved_filter set place = :place where id = :id;

-- name: remove_saved_filter
-- in: id text
delete from dialogue_saved_filter where id = :id;
