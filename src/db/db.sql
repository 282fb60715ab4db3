-- The kit's own tables.

-- name: applied_migrations
-- out: number integer, name text, hash text
select number, name, hash from db_migration order by number;

-- name: add_migration
-- in: number integer, name text, hash text, at integer
insert into db_migration (number, name, hash, at) values (:number, :name, :hash, :at);
