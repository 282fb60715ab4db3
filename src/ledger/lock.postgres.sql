-- The lock is the schema's, that is the municipality's, and goes with the transaction.
-- name: take_sequencer
-- out: taken integer
select cast(pg_try_advisory_xact_lock(hashtext('ledger sequencer'), hashtext(cast(current_schema() as text))) as integer) as taken;
