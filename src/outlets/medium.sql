-- columns: medium = id text, name text, outlet text, address text

-- name: media
-- in: most integer
-- out: {medium}
select {medium} from outlets_medium order by outlet, name, id limit :most;

-- name: media_count
-- out: media integer
select count(*) as media from outlets_medium;

-- name: add_medium
-- in: id text, name text, outlet text, address text, now integer
insert into outlets_medium (id, name, outlet, address, changed_at) values (:id, :name, :outlet, :address, :now)
on conflict (address) do update set name = excluded.name, outlet = excluded.outlet, changed_at = excluded.changed_at;

-- name: remove_medium
-- in: id text
delete from outlets_medium where id = :id;
