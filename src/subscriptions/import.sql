-- columns: import = id text, state text, file_name text, document text, consented_on text, wording text, choices text, next_row integer, taken integer, by_person text, created_at integer, ended_at integer?

-- name: add_import
-- in: id text, file_name text, document text, consented_on text, wording text, choices text, csv text, taken integer, by text, now integer
insert into subscriptions_import (id, state, file_name, document, consented_on, wording, choices, csv, next_row, taken, by_person, created_at)
values (:id, 'tried', :file_name, :document, :consented_on, :wording, :choices, :csv, 0, :taken, :by, :now);

-- name: import
-- in: id text
-- out: {import}
select {import} from subscriptions_import where id = :id;

-- name: imports
-- in: most integer
-- out: {import}
select {import} from subscriptions_import order by created_at desc, id desc limit :most;

-- name: import_csv
-- in: id text
-- out: csv text
select csv from subscriptions_import where id = :id;

-- name: start_import
-- in: id text
update subscriptions_import set state = 'running', taken = 0 where id = :id and state = 'tried';

-- name: move_import
-- in: id text, from integer, next integer, taken integer
update subscriptions_import set next_row = :next, taken = taken + :taken
where id = :id and state = 'running' and next_row = :from;

-- name: end_import
-- in: id text, state text, now integer
update subscriptions_import set state = :state, csv = '', ended_at = :now where id = :id;

-- name: refuse_row
-- in: import text, line integer, why text
insert into subscriptions_refused_row (import_id, line, why) values (:import, :line, :why)
on conflict (import_id, line) do update set why = excluded.why;

-- name: drop_refused_rows
-- in: import text
delete from subscriptions_refused_row where import_id = :import;

-- name: refused_rows
-- in: import text, most integer
-- out: line integer, why text
select line, why from subscriptions_refused_row where import_id = :import order by line limit :most;
