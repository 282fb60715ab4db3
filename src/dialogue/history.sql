-- The thread is its import's: as it left it until something else happens in it.
-- name: history_began
-- in: id text, import text
update dialogue_thread set import_id = :import, untouched_version = version, state = 'done', answered_at = began_at where id = :id;

-- Nobody waits by what was said long ago: also where it is left open there is no first message that waits, and a clock
-- runs from the next one alone. A thread that was here before stays as it was.
-- name: history_came
-- in: id text, import text, at integer, excerpt text, note integer, open integer
update dialogue_thread set version = version + 1, entries = entries + 1,
    state = case when import_id = :import and untouched_version = version and cast(:note as bigint) = 0 and :at >= last_at
                 then case cast(:open as bigint) when 1 then 'open' else 'done' end else state end,
    answered_at = case when import_id = :import and untouched_version = version and :at > answered_at then :at else answered_at end,
    began_at = case when cast(:note as bigint) = 0 and :at < began_at then :at else began_at end,
    excerpt = case when cast(:note as bigint) = 0 and :at >= last_at then :excerpt else excerpt end,
    last_at = case when :at > last_at then :at else last_at end,
    untouched_version = case when untouched_version = version then version + 1 else untouched_version end
where id = :id;

-- name: history_entry
-- in: id text, import text
update dialogue_entry set import_id = :import, asks = 0 where id = :id;

-- name: came_before
-- in: source text, foreign_id text
-- out: there integer
select count(*) as there from dialogue_raw where source = :source and foreign_id = :foreign_id and why is null;

-- name: touched_threads
-- in: import text
-- out: threads integer
select count(*) as threads from dialogue_thread where import_id = :import and untouched_version <> version;

-- name: untouched_of_import
-- in: import text, most integer
-- out: id text
select id from dialogue_thread where import_id = :import and untouched_version = version order by id limit :most;

-- name: raws_of_thread
-- in: thread text
-- out: raw_id text
select raw_id from dialogue_entry where thread_id = :thread and raw_id is not null limit 5000;

-- name: entries_of_import
-- in: import text, most integer
-- out: id text, thread_id text, raw_id text?
select e.id, e.thread_id, e.raw_id from dialogue_entry e join dialogue_thread t on t.id = e.thread_id
where e.import_id = :import and coalesce(t.import_id, '') <> :import order by e.id limit :most;

-- name: drop_raw
-- in: id text
delete from dialogue_raw where id = :id;

-- name: drop_files_of_entry
-- in: entry text
delete from dialogue_file where entry_id = :entry;

-- name: drop_mail_of_entry
-- in: entry text
delete from dialogue_mail where entry_id = :entry;

-- name: drop_sight_of_entry
-- in: entry text
delete from dialogue_sight where entry_id = :entry;

-- name: drop_earlier_of_entry
-- in: entry text
delete from dialogue_earlier where entry_id = :entry;

-- name: drop_comment_of_entry
-- in: entry text
delete from dialogue_comment where entry_id = :entry;

-- name: drop_mentions_of_entry
-- in: entry text
delete from dialogue_mention where entry_id = :entry;

-- name: drop_history_entry
-- in: id text, import text
delete from dialogue_entry where id = :id and import_id = :import;

-- name: history_went
-- in: id text
update dialogue_thread set version = version + 1, entries = entries - 1,
    began_at = coalesce((select min(e.at) from dialogue_entry e where e.thread_id = :id and e.kind <> 'note'), began_at),
    last_at = coalesce((select max(e.at) from dialogue_entry e where e.thread_id = :id), last_at),
    excerpt = coalesce((select case e.state when 'deleted' then '' else substr(e.text, 1, 160) end from dialogue_entry e
                        where e.thread_id = :id and e.kind <> 'note' order by e.at desc, e.id desc limit 1), excerpt)
where id = :id;
