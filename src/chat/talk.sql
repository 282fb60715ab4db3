-- columns: talk = id text, version integer, state text, language text, person_id text?, began_at integer, since_at integer
-- columns: talk = taken_at integer?, ended_at integer?, ended_how text, seen_at integer, left_at integer?, live integer, mailed integer

-- name: talk
-- in: id text
-- out: {talk}
select {talk} from chat_talk where id = :id;

-- name: queue
-- in: most integer
-- out: {talk}
select {talk} from chat_talk where state = 'queued' order by began_at, id limit :most;

-- name: talks_of
-- in: person text, most integer
-- out: {talk}
select {talk} from chat_talk where state = 'taken' and person_id = :person order by began_at, id limit :most;

-- name: open_talks
-- out: there integer
select count(*) as there from chat_talk where state in ('queued', 'taken');

-- name: insert_talk
-- in: id text, language text, now integer, person text?
insert into chat_talk (id, version, state, language, person_id, began_at, since_at, taken_at, ended_at, ended_how, seen_at, left_at,
                       live, mailed)
values (:id, 1, 'queued', :language, cast(:person as text), :now, :now, cast(null as bigint), cast(null as bigint), '', :now,
        cast(null as bigint), 0, 0);

-- name: store_talk
-- in: id text, state text, person text?, since integer, taken integer?, ended integer?, how text, seen integer, left integer?, live integer, mailed integer
update chat_talk set version = version + 1, state = :state, person_id = cast(:person as text), since_at = :since,
    taken_at = cast(:taken as bigint), ended_at = cast(:ended as bigint), ended_how = :how, seen_at = :seen,
    left_at = cast(:left as bigint), live = :live, mailed = :mailed
where id = :id;

-- name: before_in_queue
-- in: began integer, id text
-- out: there integer
select count(*) as there from chat_talk
where state = 'queued' and (began_at < :began or began_at = :began and id < :id);

-- How long those waited who got somebody lately.
-- name: waited
-- in: after integer, most integer
-- out: waited integer
select taken_at - began_at as waited from chat_talk where taken_at > :after order by waited limit :most;

-- name: waiting_since
-- in: before integer, most integer
-- out: {talk}
select {talk} from chat_talk where state = 'queued' and since_at <= :before order by began_at, id limit :most;

-- name: taken_talks
-- in: most integer
-- out: {talk}
select {talk} from chat_talk where state = 'taken' order by began_at, id limit :most;

-- name: left_since
-- in: before integer, most integer
-- out: {talk}
select {talk} from chat_talk where state in ('queued', 'taken') and seen_at <= :before order by began_at, id limit :most;

-- name: forget_talks
-- in: before integer, most integer
delete from chat_talk where id in (select id from chat_talk where ended_at < :before order by ended_at limit :most);

-- name: ended_talks
-- out: there integer
select count(*) as there from (select 1 from chat_talk where ended_at is not null limit 1) found;

-- name: mailed_lately
-- in: after integer
-- out: there integer
select count(*) as there from chat_talk where mailed = 1 and ended_at > :after;
