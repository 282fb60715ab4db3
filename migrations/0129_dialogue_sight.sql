-- What the municipality has put out of sight of what others wrote, and what is under way about it.
create table dialogue_sight (
    entry_id text primary key references dialogue_entry (id),
    sight text not null check (sight in ('shown', 'hidden', 'removed')),
    stage text not null check (stage in ('asked', 'under-way', 'done', 'failed', 'in-doubt')),
    act_id text not null, -- no reference: it belongs to the floor above, and may be disposed of before the message
    by_id text references people_person (id),
    reason text not null, -- as people say it, bokmål, through the catalogue
    asked_before smallint not null, -- somebody waited for us by it
    at bigint not null
);

create view dialogue_sight_now as
select s.entry_id, e.thread_id, s.sight, s.stage, s.act_id, s.by_id, p.name as by_name, s.reason, s.at
from dialogue_sight s join dialogue_entry e on e.id = s.entry_id left join people_person_name p on p.id = s.by_id;

-- Conversations that lie apart: whoever writes in them is blocked, and nobody has to answer.
create table dialogue_aside (
    thread_id text primary key references dialogue_thread (id),
    at bigint not null
);
create index dialogue_aside_newest on dialogue_aside (at desc, thread_id);

-- Files that are kept although their message is forgotten, and for what.
create table dialogue_held_file (
    sum text not null,
    holder text not null,
    primary key (sum, holder)
);
create index dialogue_held_file_holder on dialogue_held_file (holder);

drop view dialogue_entry_now;
create view dialogue_entry_now as
select e.id, e.thread_id, e.came_to, e.kind, e.state, e.way, e.who, e.address, e.by_id, p.name as by_name, e.text, e.at, e.stored_at,
       case when s.sight <> 'shown' and s.stage in ('under-way', 'done', 'in-doubt') then 1 else 0 end as out_of_sight
from dialogue_entry e
left join people_person_name p on p.id = e.by_id
left join dialogue_sight s on s.entry_id = e.id;
