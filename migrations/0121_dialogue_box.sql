-- What is written before it is sent, who is in a conversation now, and who wants to be told of it.
create table dialogue_draft (
    thread_id text not null references dialogue_thread (id),
    person_id text not null references people_person (id),
    text text not null,
    kind text not null, -- answer or holding
    left_for text references people_person (id), -- who may answer, where its writer may not
    changed_at bigint not null,
    primary key (thread_id, person_id)
);
create index dialogue_draft_left on dialogue_draft (left_for, changed_at) where left_for is not null;
create index dialogue_draft_old on dialogue_draft (changed_at);

create table dialogue_presence (
    thread_id text not null references dialogue_thread (id),
    person_id text not null references people_person (id),
    here_at bigint not null,
    wrote_at bigint not null,
    primary key (thread_id, person_id)
);
create index dialogue_presence_old on dialogue_presence (here_at);

create table dialogue_follow (
    thread_id text not null references dialogue_thread (id),
    person_id text not null references people_person (id),
    seen_at bigint not null, -- what was stored before that has been seen
    primary key (thread_id, person_id)
);
create index dialogue_follow_person on dialogue_follow (person_id);

create table dialogue_mention (
    entry_id text not null references dialogue_entry (id),
    person_id text not null references people_person (id),
    primary key (entry_id, person_id)
);
create index dialogue_mention_person on dialogue_mention (person_id);

create view dialogue_draft_now as
select d.thread_id, d.person_id, p.name as person_name, d.text, d.kind, d.left_for, l.name as left_for_name, d.changed_at
from dialogue_draft d
left join people_person_name p on p.id = d.person_id
left join people_person_name l on l.id = d.left_for;

create view dialogue_presence_now as
select h.thread_id, h.person_id, p.name, h.here_at, h.wrote_at
from dialogue_presence h
join people_person_name p on p.id = h.person_id;
