-- columns: entry = id text, thread_id text, kind text, state text, way text, who text, address text, by_id text?
-- columns: entry = by_name text?, text text, at integer, stored_at integer, out_of_sight integer

-- By threads, of which there is an order: what came before them all cannot have come since.
-- name: came_lately
-- in: after integer, most integer
-- out: {entry}, subject text
select e.id, e.thread_id, e.kind, e.state, e.way, e.who, e.address, e.by_id, e.by_name, e.text, e.at, e.stored_at, e.out_of_sight,
       t.subject
from dialogue_thread t join dialogue_entry_now e on e.thread_id = t.id
where t.last_at > :after and t.merged_into is null and t.restricted = 0 and e.kind = 'in' and e.at > :after
order by e.at desc, e.id limit :most;

-- name: network_author_before
-- in: entry text
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_comment mine
    join dialogue_comment other on other.account_id = mine.account_id and other.author = mine.author
    join dialogue_entry e on e.id = other.entry_id
    where mine.entry_id = :entry and mine.author <> '' and other.author <> '' and other.entry_id <> :entry
      and e.at <= (select m.at from dialogue_entry m where m.id = :entry) limit 1) found;

-- name: thread_author_before
-- in: entry text, thread text, address text, at integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_entry
    where thread_id = :thread and kind = 'in' and id <> :entry and address = :address and at <= :at limit 1) found;

-- name: raw_of_any_entry
-- in: entry text
-- out: content text?, whole text?
select r.content, m.whole from dialogue_entry e left join dialogue_raw r on r.id = e.raw_id
left join dialogue_mail m on m.entry_id = e.id
where e.id = :entry;

-- name: hold_file
-- in: sum text, holder text
insert into dialogue_held_file (sum, holder) values (:sum, :holder) on conflict (sum, holder) do nothing;

-- name: let_files_go
-- in: holder text
delete from dialogue_held_file where holder = :holder;
