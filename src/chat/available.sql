-- name: available
-- in: now integer, most integer
-- out: person_id text, until_at integer
select person_id, until_at from chat_available where until_at > :now order by since_at, person_id limit :most;

-- name: set_available
-- in: person text, now integer, until integer
insert into chat_available (person_id, since_at, until_at) values (:person, :now, :until)
on conflict (person_id) do update set since_at = excluded.since_at, until_at = excluded.until_at;

-- name: drop_available
-- in: person text, now integer
delete from chat_available where person_id = :person or until_at <= :now;
