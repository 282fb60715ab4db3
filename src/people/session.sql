-- name: session
-- in: token_hash text, idle_before integer, old_before integer, now integer
-- out: session text, seen_at integer, device text?, id text, name text, login text, title text, phone text, disabled_at integer?, mandate text?, unit text?, unit_name text?, role text?, from_at integer?, to_at integer?, deputy_of text?, drafts_only integer?
select s.id as session, s.seen_at, s.device, p.id, p.name, p.login, p.title, p.phone, p.disabled_at,
       m.id as mandate, m.unit, u.name as unit_name, m.role, m.from_at, m.to_at, m.deputy_of, m.drafts_only
from people_session s
join people_person p on p.id = s.person
left join people_mandate m on m.person = p.id and m.from_at <= :now and (m.to_at is null or m.to_at > :now)
left join people_unit u on u.id = m.unit
where s.token_hash = :token_hash and s.ended_at is null and s.seen_at > :idle_before and s.started_at > :old_before
  and p.disabled_at is null
order by m.from_at, m.id;

-- name: sessions_of
-- in: person text, idle_before integer, old_before integer
-- out: id text, started_at integer, seen_at integer, label text?
select s.id, s.started_at, s.seen_at, d.label
from people_session s left join people_device d on d.id = s.device
where s.person = :person and s.ended_at is null and s.seen_at > :idle_before and s.started_at > :old_before
order by s.seen_at desc, s.id limit 100;

-- name: add_session
-- in: id text, person text, token_hash text, device text?, now integer
insert into people_session (id, person, token_hash, device, started_at, seen_at)
values (:id, :person, :token_hash, cast(:device as text), :now, :now);

-- name: note_seen
-- in: id text, now integer, minute_ago integer
update people_session set seen_at = :now where id = :id and ended_at is null and seen_at <= :minute_ago;

-- name: end_session
-- in: id text, now integer
update people_session set ended_at = :now where id = :id and ended_at is null;

-- name: end_session_of
-- in: id text, person text, now integer
update people_session set ended_at = :now where id = :id and person = :person and ended_at is null;

-- name: end_sessions_of
-- in: person text, now integer
update people_session set ended_at = :now where person = :person and ended_at is null;

-- name: forget_sessions
-- in: before integer
delete from people_session where started_at < :before;

-- name: device
-- in: person text, token_hash text
-- out: id text
select id from people_device where person = :person and token_hash = :token_hash;

-- name: add_device
-- in: id text, person text, token_hash text, label text, now integer
insert into people_device (id, person, token_hash, label, first_at, last_at)
values (:id, :person, :token_hash, :label, :now, :now);

-- name: device_used
-- in: id text, now integer
update people_device set last_at = :now where id = :id;
