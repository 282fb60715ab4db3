-- A SQLite file has one writer: it is always free.
-- name: take_sequencer
-- out: taken integer
select 1 as taken;
