-- name: mandate
-- in: id text
-- out: id text, person text, unit text, unit_name text, role text, from_at integer, to_at integer?, deputy_of text?, drafts_only integer?
select m.id, m.person, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only
from people_mandate m join people_unit u on u.id = m.unit
where m.id = :id;

-- name: mandates_of
-- in: person text
-- out: id text, person text, unit text, unit_name text, role text, from_at integer, to_at integer?, deputy_of text?, drafts_only integer?
select m.id, m.person, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only
from people_mandate m join people_unit u on u.id = m.unit
where m.person = :person
order by m.from_at desc, m.id desc limit 200;

-- name: mandates_in
-- in: unit text, now integer
-- out: id text, person text, unit text, unit_name text, role text, from_at integer, to_at integer?, deputy_of text?, drafts_only integer?
select m.id, m.person, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only
from people_mandate m join people_unit u on u.id = m.unit
where m.unit = :unit and (m.to_at is null or m.to_at > :now)
order by m.from_at, m.id limit 1000;

-- name: deputies_of
-- in: person text, now integer
-- out: id text, person text, unit text, unit_name text, role text, from_at integer, to_at integer?, deputy_of text?, drafts_only integer?, name text
select m.id, m.person, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only, p.name
from people_mandate m join people_unit u on u.id = m.unit join people_person p on p.id = m.person
where m.deputy_of in (select own.id from people_mandate own where own.person = :person) and (m.to_at is null or m.to_at > :now)
order by m.from_at, m.id limit 200;

-- name: overlapping
-- in: person text, unit text, role text, from_at integer, to_at integer?
-- out: id text
select id from people_mandate
where person = :person and unit = :unit and role = :role
  and (to_at is null or to_at > :from_at)
  and (cast(:to_at as bigint) is null or from_at < cast(:to_at as bigint))
limit 1;

-- name: give_mandate
-- in: id text, person text, unit text, role text, from_at integer, to_at integer?, deputy_of text?, drafts_only integer, given_by text?, now integer
insert into people_mandate (id, person, unit, role, from_at, to_at, deputy_of, drafts_only, given_by, given_at)
values (:id, :person, :unit, :role, :from_at, cast(:to_at as bigint), cast(:deputy_of as text), :drafts_only, cast(:given_by as text), :now);

-- name: end_mandate
-- in: id text, at integer
update people_mandate set to_at = :at
where (id = :id or deputy_of = :id) and (to_at is null or to_at > :at);
