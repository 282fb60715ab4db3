-- Conversations that only some read, why, who they are, and who has looked.
create table dialogue_restriction (
    thread_id text primary key references dialogue_thread (id),
    how text not null check (how in ('person', 'category', 'proposal')),
    why text not null, -- as a person wrote it; empty where it was nobody
    by_id text references people_person (id),
    since bigint not null
);

-- Those who are named; whoever has it and its accountable leader read it besides.
create table dialogue_reader (
    thread_id text not null references dialogue_thread (id),
    person_id text not null references people_person (id),
    primary key (thread_id, person_id)
);
create index dialogue_reader_person on dialogue_reader (person_id, thread_id);
create index dialogue_thread_restricted on dialogue_thread (unit_id, id) where restricted = 1;

-- Who looked at what only some may see. What was looked at may have been forgotten before this is.
create table dialogue_look (
    id text primary key,
    kind text not null, -- 'thread', or what a room above keeps
    about text not null,
    person_id text not null references people_person (id),
    at bigint not null,
    part text not null -- 'page', 'file', …
);
create index dialogue_look_about on dialogue_look (kind, about, at desc, id);
create index dialogue_look_old on dialogue_look (at, id);

create view dialogue_look_now as
select l.id, l.kind, l.about, l.person_id, p.name as person_name, l.at, l.part
from dialogue_look l
left join people_person_name p on p.id = l.person_id;

create view dialogue_restriction_now as
select r.thread_id, r.how, r.why, r.by_id, p.name as by_name, r.since
from dialogue_restriction r
left join people_person_name p on p.id = r.by_id;

drop view dialogue_breach_now;
create view dialogue_breach_now as
select b.id, b.thread_id, b.unit_id, u.name as unit_name, b.way, b.category, b.due_at, b.staffed, b.source, b.section,
       b.strength, b.clause, b.ended_at, b.ended, b.why, t.subject, coalesce(t.restricted, 0) as restricted
from dialogue_breach b
left join people_unit_name u on u.id = b.unit_id
left join dialogue_thread t on t.id = b.thread_id;

-- What may be a matter of a life is restricted from the upgrade on: read by its leader and whoever has it, and by those
-- whom they name.
insert into dialogue_restriction (thread_id, how, why, by_id, since)
select id, case when category is null then 'proposal' else 'category' end, '', cast(null as text), began_at
from dialogue_thread
where merged_into is null and coalesce(category, proposed) in ('concern', 'whistleblowing', 'personnel-matter')
  and (category is not null or proposed = 'concern');
update dialogue_thread set restricted = 1 where id in (select thread_id from dialogue_restriction);
insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, fence, sending, queued)
select '01970000-0000-7000-8000-000000013101', 'dialogue.index', '{}', 2, 'waiting', 0, 'dialogue.index', 0, 10, 0, 0, 0
where exists (select 1 from dialogue_restriction)
  and not exists (select 1 from outbox_work where dedup_key = 'dialogue.index' and state in ('waiting', 'leased'));
