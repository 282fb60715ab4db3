-- name: history
-- in: subject text, most integer
-- out: id text, log integer?, idx integer?, at integer, kind text, subject text?, by_person text?, act text?, erased_by text?
select e.id, e.log, e.idx, c.at, c.kind, c.subject, c.by_person, c.act, c.erased_by
from ledger_content c join ledger_entry e on e.seq = c.seq
where c.subject = :subject order by c.seq desc limit :most;

-- name: recorded
-- in: id text
-- out: id text, log integer?, idx integer?, at integer, kind text, subject text?, by_person text?, act text?, erased_by text?
select e.id, e.log, e.idx, c.at, c.kind, c.subject, c.by_person, c.act, c.erased_by
from ledger_content c join ledger_entry e on e.seq = c.seq
where e.id = :id;

-- name: salt_of
-- in: id text
-- out: salt text?, act text?
select c.salt, c.act from ledger_content c join ledger_entry e on e.seq = c.seq where e.id = :id;

-- name: place_of
-- in: id text
-- out: log integer?, idx integer?
select log, idx from ledger_entry where id = :id;

-- name: last_checkpoint
-- in: log integer
-- out: size integer, note text
select size, note from ledger_checkpoint where log = :log order by size desc limit 1;

-- name: tile_hashes
-- in: log integer, level integer, number integer
-- out: hashes text
select hashes from ledger_tile where log = :log and level = :level and number = :number;
