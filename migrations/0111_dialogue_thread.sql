-- Conversations with those outside. What came is kept as it came, once; a thread is what a person reads and answers.
create table dialogue_raw (
    id text primary key,
    way text not null,
    source text not null,
    foreign_id text not null,
    content text, -- 't' and the text, or 'x' and hex digits where it is none; null once it was erased
    why text, -- it could not be read, and waits for a person
    stored_at bigint not null,
    unique (source, foreign_id)
);
create index dialogue_raw_unread on dialogue_raw (stored_at desc, id) where why is not null;
create index dialogue_raw_gone on dialogue_raw (stored_at, id) where content is null;

create table dialogue_thread (
    id text primary key,
    version bigint not null,
    state text not null check (state in ('open', 'waiting', 'done')),
    way text not null,
    subject text not null,
    who text not null,
    address text not null,
    unit_id text references people_unit (id),
    assignee_id text references people_person (id),
    resident_id text, -- what threads of one and the same have in common
    entries bigint not null,
    began_at bigint not null,
    last_at bigint not null,
    excerpt text not null,
    waits_since bigint,
    answered_at bigint not null, -- what came before is answered, or needed no answer
    closed_why text not null,
    merged_into text references dialogue_thread (id)
);
create index dialogue_thread_waits on dialogue_thread (state, waits_since, id) where merged_into is null;
create index dialogue_thread_newest on dialogue_thread (state, last_at desc, id) where merged_into is null;
create index dialogue_thread_mine on dialogue_thread (assignee_id, state, waits_since) where merged_into is null;
create index dialogue_thread_resident on dialogue_thread (resident_id) where resident_id is not null;
create index dialogue_thread_merged on dialogue_thread (merged_into) where merged_into is not null;

create table dialogue_entry (
    id text primary key,
    thread_id text not null references dialogue_thread (id),
    came_to text references dialogue_thread (id), -- whose private link shows it, whatever it is merged into
    kind text not null check (kind in ('in', 'out', 'note')),
    state text not null check (state in ('there', 'edited', 'deleted')),
    way text not null,
    who text not null,
    address text not null,
    by_id text references people_person (id),
    text text not null,
    at bigint not null,
    stored_at bigint not null,
    changed_at bigint not null, -- by its author, in the channel
    raw_id text references dialogue_raw (id)
);
create index dialogue_entry_order on dialogue_entry (thread_id, at, id);
create index dialogue_entry_came on dialogue_entry (came_to, at, id);
create unique index dialogue_entry_raw on dialogue_entry (raw_id) where raw_id is not null;

-- What an entry said before its author changed it or took it away.
create table dialogue_earlier (
    entry_id text not null references dialogue_entry (id),
    until bigint not null,
    text text not null,
    primary key (entry_id, until)
);

-- What leads a message to its thread: a message's id, a conversation's, a number.
create table dialogue_key (
    conversation text primary key,
    thread_id text not null references dialogue_thread (id)
);
create index dialogue_key_thread on dialogue_key (thread_id);

create table dialogue_secret (
    id bigint primary key check (id = 1),
    secret text not null
);

create view dialogue_thread_now as
select t.id, t.version, t.state, t.way, t.subject, t.who, t.address, t.unit_id, u.name as unit_name, t.assignee_id,
       p.name as assignee_name, t.resident_id, t.entries, t.began_at, t.last_at, t.waits_since, t.closed_why, t.merged_into,
       t.excerpt
from dialogue_thread t
left join people_unit_name u on u.id = t.unit_id
left join people_person_name p on p.id = t.assignee_id;

create view dialogue_entry_now as
select e.id, e.thread_id, e.came_to, e.kind, e.state, e.way, e.who, e.address, e.by_id, p.name as by_name, e.text, e.at, e.stored_at
from dialogue_entry e
left join people_person_name p on p.id = e.by_id;
