-- columns: asked = id text, notice_id text, kind text, text text, english text, until_at integer?, roles text, yes_by text, by_person text, at integer

-- name: asked
-- in: notice text
-- out: {asked}
select {asked} from urgent_asked where notice_id = :notice and state = 'waiting';

-- name: add_asked
-- in: id text, notice text, kind text, text text, english text, until_at integer?, roles text, by text, now integer
insert into urgent_asked (id, notice_id, state, kind, text, english, until_at, roles, yes_by, by_person, at)
values (:id, :notice, 'waiting', :kind, :text, :english, cast(:until_at as bigint), :roles, '[]', :by, :now);

-- name: write_asked
-- in: id text, state text, roles text, yes_by text
update urgent_asked set state = :state, roles = :roles, yes_by = :yes_by where id = :id;

-- name: drop_asked
-- in: notice text
update urgent_asked set state = 'dropped' where notice_id = :notice and state = 'waiting';

-- name: blank_asked
-- in: notice text
update urgent_asked set text = '', english = '' where notice_id = :notice;
