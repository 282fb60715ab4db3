-- columns: entry = id text, thread_id text, kind text, state text, way text, who text, address text, by_id text?
-- columns: entry = by_name text?, text text, at integer, stored_at integer, out_of_sight integer

-- name: entries_after
-- in: after text, most integer
-- out: {entry}
select {entry} from dialogue_entry_now where id > :after order by id limit :most;

-- name: entries_of_after
-- in: thread text, after text, most integer
-- out: {entry}
select {entry} from dialogue_entry_now where thread_id = :thread and id > :after order by id limit :most;

-- name: entry_found
-- in: id text
-- out: {entry}
select {entry} from dialogue_entry_now where id = :id;

-- name: entry_ids
-- in: thread text
-- out: id text
select id from dialogue_entry where thread_id = :thread;
