-- name: take_places_back
-- in: log integer, kept integer
update ledger_entry set log = null, idx = null where log = :log and idx >= :kept;

-- name: drop_tiles
-- in: log integer, level integer, kept integer
delete from ledger_tile where log = :log and level = :level and number >= :kept;

-- name: place_first
-- in: log integer, id text
update ledger_entry set log = cast(:log as bigint), idx = 0 where id = :id;
