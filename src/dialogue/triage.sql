-- name: propose
-- in: id text, proposed text, why text, tongue text
update dialogue_thread set proposed = :proposed, proposed_why = :why, tongue = :tongue where id = :id;

-- name: decide_category
-- in: id text, category text
update dialogue_thread set version = version + 1, category = :category where id = :id;

-- name: decide_access_kind
-- in: id text, kind text
update dialogue_thread set version = version + 1, access_kind = :kind where id = :id;

-- name: access_kind
-- in: id text
-- out: access_kind text?
select access_kind from dialogue_thread where id = :id;

-- name: raise_concern
-- in: id text, now integer, anew integer
update dialogue_thread set concern_at = :now, concern_seen_at = cast(null as bigint)
where id = :id and (concern_at is null or (:anew = 1 and concern_seen_at is not null));

-- What a person has said is none is shown to the leader once more.
-- name: show_concern_again
-- in: id text
update dialogue_thread set concern_seen_at = cast(null as bigint) where id = :id;

-- name: concern_seen
-- in: id text, now integer
update dialogue_thread set version = version + 1, concern_seen_at = :now where id = :id;

-- name: concern_of
-- in: id text
-- out: concern_at integer?, concern_seen_at integer?
select concern_at, concern_seen_at from dialogue_thread where id = :id;

-- name: carry_concern
-- in: from text, into text
update dialogue_thread set concern_seen_at = cast(null as bigint),
    concern_at = coalesce(concern_at, (select o.concern_at from dialogue_thread o where o.id = :from))
where id = :into and exists (select 1 from dialogue_thread o where o.id = :from and o.concern_at is not null);

-- name: concerns_unseen
-- in: most integer
-- out: id text
select id from dialogue_thread
where concern_at is not null and concern_seen_at is null and merged_into is null order by concern_at, id limit :most;

-- Who typed in what is in it.
-- name: typed_in_by
-- in: thread text
-- out: by_id text
select distinct by_id from dialogue_entry where thread_id = :thread and kind = 'in' and by_id is not null limit 100;
