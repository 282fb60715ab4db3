-- A person comes with the mandates in force: one row a mandate, or one row with empty mandate columns.

-- name: person
-- in: id text, now integer
-- out: id text, name text, login text, title text, phone text, disabled_at integer?, mandate text?, unit text?, unit_name text?, role text?, from_at integer?, to_at integer?, deputy_of text?, drafts_only integer?
select p.id, p.name, p.login, p.title, p.phone, p.disabled_at,
       m.id as mandate, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only
from people_person p
left join people_mandate m on m.person = p.id and m.from_at <= :now and (m.to_at is null or m.to_at > :now)
left join people_unit u on u.id = m.unit
where p.id = :id
order by m.from_at, m.id;

-- name: person_by_login
-- in: login text, now integer
-- out: id text, name text, login text, title text, phone text, disabled_at integer?, mandate text?, unit text?, unit_name text?, role text?, from_at integer?, to_at integer?, deputy_of text?, drafts_only integer?
select p.id, p.name, p.login, p.title, p.phone, p.disabled_at,
       m.id as mandate, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only
from people_person p
left join people_mandate m on m.person = p.id and m.from_at <= :now and (m.to_at is null or m.to_at > :now)
left join people_unit u on u.id = m.unit
where p.login = :login
order by m.from_at, m.id;

-- name: people
-- in: words text?, disabled integer, now integer, most integer
-- out: id text, name text, login text, title text, phone text, disabled_at integer?, mandate text?, unit text?, unit_name text?, role text?, from_at integer?, to_at integer?, deputy_of text?, drafts_only integer?
select p.id, p.name, p.login, p.title, p.phone, p.disabled_at,
       m.id as mandate, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only
from (select * from people_person
      where (disabled_at is null) = (:disabled = 0)
        and (cast(:words as text) is null or folded like '%' || cast(:words as text) || '%' escape '!')
      order by folded, id limit :most) p
left join people_mandate m on m.person = p.id and m.from_at <= :now and (m.to_at is null or m.to_at > :now)
left join people_unit u on u.id = m.unit
order by p.name collate "nb-x-icu", p.id, m.from_at, m.id;

-- name: holders
-- in: role text, unit text?, now integer, most integer
-- out: id text, name text, login text, title text, phone text, disabled_at integer?, mandate text?, unit text?, unit_name text?, role text?, from_at integer?, to_at integer?, deputy_of text?, drafts_only integer?
select p.id, p.name, p.login, p.title, p.phone, p.disabled_at,
       m.id as mandate, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only
from people_person p
join people_mandate m on m.person = p.id and m.from_at <= :now and (m.to_at is null or m.to_at > :now)
join people_unit u on u.id = m.unit
where p.disabled_at is null and p.id in
    (select h.person from people_mandate h
     where h.role = :role and (cast(:unit as text) is null or h.unit = cast(:unit as text))
       and h.from_at <= :now and (h.to_at is null or h.to_at > :now)
     order by h.from_at, h.id limit :most)
order by p.name collate "nb-x-icu", p.id, m.from_at, m.id;

-- name: members
-- in: unit text, now integer, most integer
-- out: id text, name text
select p.id, p.name from people_person p
where p.disabled_at is null and exists
    (select 1 from people_mandate m
     where m.person = p.id and m.unit = :unit and m.from_at <= :now and (m.to_at is null or m.to_at > :now))
order by p.name collate "nb-x-icu", p.id limit :most;

-- name: add_person
-- in: id text, name text, folded text, login text, title text, phone text, now integer
insert into people_person (id, name, folded, login, title, phone, created_at)
values (:id, :name, :folded, :login, :title, :phone, :now)
on conflict do nothing;

-- name: change_person
-- in: id text, name text, folded text, login text, title text, phone text
update people_person set name = :name, folded = :folded, login = :login, title = :title, phone = :phone
where id = :id and not exists (select 1 from people_person other where other.login = :login and other.id <> :id);

-- name: disable_person
-- in: id text, at integer?
update people_person set disabled_at = cast(:at as bigint) where id = :id;
