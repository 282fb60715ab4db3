-- name: current_log
-- out: number integer, origin text, size integer, frontier text
select number, origin, size, frontier from ledger_log order by number desc limit 1;

-- name: log_numbered
-- in: number integer
-- out: number integer, origin text, size integer, frontier text
select number, origin, size, frontier from ledger_log where number = :number;

-- name: add_log
-- in: number integer, origin text
insert into ledger_log (number, origin, size, frontier) values (:number, :origin, 0, '');

-- name: waiting
-- out: entries integer
select count(*) as entries from (select 1 as one from ledger_entry where idx is null limit 1) as found;

-- name: give_places
-- in: log integer, size integer
update ledger_entry set log = cast(:log as bigint), idx = placed.place
from (select seq as waiting, cast(:size as bigint) - 1 + row_number() over (order by seq) as place
      from ledger_entry where idx is null) as placed
where ledger_entry.seq = placed.waiting;

-- name: commitments
-- in: log integer, first integer, end integer, most integer
-- out: commitment text
select commitment from ledger_entry where log = :log and idx >= :first and idx < :end order by idx limit :most;

-- name: set_frontier
-- in: number integer, size integer, frontier text
update ledger_log set size = :size, frontier = :frontier where number = :number;

-- name: add_to_tile
-- in: log integer, level integer, number integer, hashes text
insert into ledger_tile (log, level, number, hashes) values (:log, :level, :number, :hashes)
on conflict (log, level, number) do update set hashes = ledger_tile.hashes || excluded.hashes;
