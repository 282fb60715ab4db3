-- Many write at once: an entry waits for its place, which the sequencer gives before the next checkpoint.
-- name: add_entry
-- in: id text, commitment text
insert into ledger_entry (id, commitment) values (:id, :commitment);
