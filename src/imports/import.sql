-- columns: import = id text, state text, kind text, file_name text, sum text, bytes integer, choices text, counted text
-- columns: import = next_letter integer, taken integer, threads integer, files integer, again integer, refused integer
-- columns: import = by_person text, created_at integer, ended_at integer?

-- name: add_import
-- in: id text, kind text, file_name text, sum text, bytes integer, choices text, counted text, refused integer, by text, at integer
insert into imports_import (id, state, kind, file_name, sum, bytes, choices, counted, next_letter, taken, threads, files, again,
                            refused, by_person, created_at, ended_at)
values (:id, 'tried', :kind, :file_name, :sum, :bytes, :choices, :counted, 0, 0, 0, 0, 0, :refused, :by, :at, cast(null as bigint));

-- name: import
-- in: id text
-- out: {import}
select {import} from imports_import where id = :id;

-- name: imports
-- in: most integer
-- out: {import}
select {import} from imports_import order by created_at desc, id desc limit :most;

-- name: set_state
-- in: id text, was text, state text
update imports_import set state = :state where id = :id and state = :was;

-- name: move_import
-- in: id text, from integer, next integer, taken integer, threads integer, files integer, again integer
update imports_import set next_letter = :next, taken = taken + :taken, threads = threads + :threads, files = files + :files,
    again = again + :again
where id = :id and state = 'running' and next_letter = :from;

-- name: end_import
-- in: id text, was text, state text, now integer
update imports_import set state = :state, ended_at = :now where id = :id and state = :was;

-- name: left_tried
-- in: before integer
-- out: id text
select id from imports_import where state = 'tried' and created_at < :before order by created_at limit 100;

-- name: any_tried
-- out: there integer
select count(*) as there from imports_import where state = 'tried';

-- name: refuse
-- in: import text, letter integer, file text, place integer, why text
insert into imports_refused (import_id, letter, file, place, why) values (:import, :letter, :file, :place, :why);

-- name: refused
-- in: import text, after integer, most integer
-- out: letter integer, file text, place integer, why text
select letter, file, place, why from imports_refused where import_id = :import and letter > :after order by letter limit :most;
