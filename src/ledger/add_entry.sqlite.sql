-- A SQLite file has one writer: an entry gets its place at once, after the last one. Where others wait for theirs
-- (recorded before the log began, or set free when a log was begun anew) it waits behind them.
-- Written without `returning` and `insert … select`: each would make SQLite build a table of its own for every entry.
-- name: add_entry
-- in: id text, commitment text
insert into ledger_entry (id, commitment, log, idx)
values (:id, :commitment,
        (select number from ledger_log
         where not exists (select 1 from ledger_entry as waiting where waiting.idx is null)
         order by number desc limit 1),
        (select coalesce((select max(last.idx) + 1 from ledger_entry as last
                          where last.log = ledger_log.number and last.idx is not null), 0) from ledger_log
         where not exists (select 1 from ledger_entry as waiting where waiting.idx is null)
         order by number desc limit 1));
