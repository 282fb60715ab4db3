-- name: add_checkpoint
-- in: log integer, size integer, note text, at integer
insert into ledger_checkpoint (log, size, note, at) values (:log, :size, :note, :at) on conflict (log, size) do nothing;

-- name: has_checkpoint
-- in: log integer, size integer
-- out: found integer
select count(*) as found from ledger_checkpoint where log = :log and size = :size;
