-- columns: file = id text, entry_id text, name text, said text, found text, bytes integer, sum text, verdict text, why text
-- columns: file = scan text

-- name: insert_mail
-- in: entry text, has_html integer, text_cut integer, files_left integer, whole text
insert into dialogue_mail (entry_id, has_html, text_cut, files_left, whole)
values (:entry, :has_html, :text_cut, :files_left, :whole);

-- name: insert_file
-- in: id text, entry text, place integer, name text, said text, found text, bytes integer, sum text, verdict text, why text, scan text
insert into dialogue_file (id, entry_id, place, name, said, found, bytes, sum, verdict, why, scan)
values (:id, :entry, :place, :name, :said, :found, :bytes, :sum, :verdict, :why, :scan);

-- name: mails_of_thread
-- in: thread text
-- out: entry_id text, has_html integer, text_cut integer, files_left integer
select entry_id, has_html, text_cut, files_left from dialogue_mail
where entry_id in (select id from dialogue_entry where thread_id = :thread) limit 5000;

-- name: files_of_thread
-- in: thread text
-- out: {file}
select {file} from dialogue_file
where entry_id in (select id from dialogue_entry where thread_id = :thread) order by entry_id, place limit 5000;

-- name: file_of_thread
-- in: thread text, file text
-- out: {file}
select {file} from dialogue_file
where id = :file and entry_id in (select id from dialogue_entry where thread_id = :thread);

-- name: raw_of_entry
-- in: thread text, entry text
-- out: content text?, whole text?
select r.content, m.whole from dialogue_entry e join dialogue_raw r on r.id = e.raw_id
left join dialogue_mail m on m.entry_id = e.id
where e.id = :entry and e.thread_id = :thread and e.way = 'email' and e.kind = 'in';

-- name: file_claimed
-- in: sum text
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_file where sum = :sum
    union all select 1 from dialogue_mail where whole = :sum
    union all select 1 from dialogue_held_file where sum = :sum limit 1) found;

-- name: any_files
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_mail union all select 1 from dialogue_held_file limit 1) found;

-- name: forget_files
-- in: thread text
delete from dialogue_file where entry_id in (select id from dialogue_entry where thread_id = :thread);

-- name: forget_mails
-- in: thread text
delete from dialogue_mail where entry_id in (select id from dialogue_entry where thread_id = :thread);
