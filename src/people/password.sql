-- name: password_by_login
-- in: login text
-- out: person text, hash text?, disabled_at integer?
select p.id as person, w.hash, p.disabled_at
from people_person p left join people_password w on w.person = p.id
where p.login = :login;

-- name: password_of
-- in: person text
-- out: hash text, set_at integer
select hash, set_at from people_password where person = :person;

-- name: set_password
-- in: person text, hash text, now integer
insert into people_password (person, hash, set_at) values (:person, :hash, :now)
on conflict (person) do update set hash = excluded.hash, set_at = excluded.set_at;

-- name: invite
-- in: person text, code_hash text, now integer, ends_at integer
insert into people_invitation (person, code_hash, made_at, ends_at) values (:person, :code_hash, :now, :ends_at)
on conflict (person) do update set code_hash = excluded.code_hash, made_at = excluded.made_at, ends_at = excluded.ends_at;

-- name: invitation_by_login
-- in: login text, now integer
-- out: person text, code_hash text
select p.id as person, i.code_hash
from people_person p join people_invitation i on i.person = p.id
where p.login = :login and p.disabled_at is null and i.ends_at > :now;

-- name: take_invitation
-- in: person text, code_hash text
delete from people_invitation where person = :person and code_hash = :code_hash;

-- name: device_of_login
-- in: login text, token_hash text
-- out: id text
select d.id from people_device d join people_person p on p.id = d.person
where p.login = :login and d.token_hash = :token_hash;
