-- name: keys_off
-- in: person text
-- out: person text
select person_id as person from people_keys_off where person_id = :person;

-- name: forget_keys_off
-- in: person text
delete from people_keys_off where person_id = :person;

-- name: add_keys_off
-- in: person text
insert into people_keys_off (person_id) values (:person);
