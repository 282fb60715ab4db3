-- name: note_seen
-- in: post text, person text, revision integer, now integer
insert into publishing_seen (post_id, person_id, revision, seen_at) values (:post, :person, :revision, :now)
on conflict (post_id, person_id, revision) do nothing;

-- name: seen_revision
-- in: post text, person text, revision integer
-- out: seen_at integer
select seen_at from publishing_seen where post_id = :post and person_id = :person and revision = :revision;

-- name: seen_revision_before
-- in: post text, person text, revision integer
-- out: revision integer?
select max(revision) as revision from publishing_seen
where post_id = :post and person_id = :person and revision < :revision;

-- name: seen_by
-- in: post text
-- out: person text, revision integer, at integer
select person_id as person, revision, seen_at as at from publishing_seen s
where post_id = :post and revision = (select max(o.revision) from publishing_seen o
                                      where o.post_id = s.post_id and o.person_id = s.person_id)
order by seen_at desc, person_id limit 20;
