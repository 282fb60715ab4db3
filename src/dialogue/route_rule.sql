-- columns: rule = id text, place integer, name text, words text, places text, sender text, way text?, category text?
-- columns: rule = unit_id text, unit_name text?, assignee_id text?, assignee_name text?, suggests text?

-- name: route_rules
-- in: most integer
-- out: {rule}
select {rule} from dialogue_route_rule_now order by place, id limit :most;

-- name: route_rule
-- in: id text
-- out: {rule}
select {rule} from dialogue_route_rule_now where id = :id;

-- name: add_route_rule
-- in: id text, name text, words text, places text, sender text, way text?, category text?, unit text, assignee text?, suggests text?
insert into dialogue_route_rule (id, place, name, words, places, sender, way, category, unit_id, assignee_id, suggests)
values (:id, (select coalesce(max(o.place), 0) + 1 from dialogue_route_rule o), :name, :words, :places, :sender,
        cast(:way as text), cast(:category as text), :unit, cast(:assignee as text), cast(:suggests as text));

-- name: change_route_rule
-- in: id text, name text, words text, places text, sender text, way text?, category text?, unit text, assignee text?, suggests text?
update dialogue_route_rule set name = :name, words = :words, places = :places, sender = :sender, way = cast(:way as text),
    category = cast(:category as text), unit_id = :unit, assignee_id = cast(:assignee as text),
    suggests = cast(:suggests as text)
where id = :id;

-- name: place_route_rule
-- in: id text, place integer
update dialogue_route_rule set place = :place where id = :id;

-- name: remove_route_rule
-- in: id text
delete from dialogue_route_rule where id = :id;

-- name: began_lately
-- in: after integer, most integer
-- out: id text, subject text, address text, way text, proposed text?, text text
select t.id, t.subject, t.address, t.way, t.proposed, e.text
from dialogue_thread t join dialogue_entry e on e.id = (
    select f.id from dialogue_entry f where f.thread_id = t.id and f.kind = 'in' order by f.at, f.id limit 1)
where t.began_at > :after and t.merged_into is null and t.restricted = 0
order by t.began_at desc, t.id limit :most;
