-- columns: slot = id text, channel text, weekday integer, minute integer, name text

-- name: slots
-- out: {slot}
select {slot} from planning_slot order by channel, weekday, minute limit 100;

-- name: slot
-- in: id text
-- out: {slot}
select {slot} from planning_slot where id = :id;

-- name: insert_slot
-- in: id text, channel text, weekday integer, minute integer, name text
insert into planning_slot (id, channel, weekday, minute, name) values (:id, :channel, :weekday, :minute, :name);

-- name: delete_slot
-- in: id text
delete from planning_slot where id = :id;
