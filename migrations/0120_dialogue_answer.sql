-- Answers: what was written, whose yes it waits for, how it left, and what became of it.
create table dialogue_answer (
    id text primary key,
    thread_id text not null references dialogue_thread (id),
    version bigint not null,
    kind text not null check (kind in ('answer', 'holding', 'noted')),
    state text not null check (state in ('left', 'waits', 'sent-back', 'going', 'gone', 'in-doubt', 'came-back', 'undone',
                                           'replaced')),
    outward text not null,
    category text not null,
    statement text not null,
    text text not null,
    signature text not null,
    tongue text not null,
    closes smallint not null,
    promised_at bigint,
    by_id text not null references people_person (id),
    asked_roles text not null, -- a JSON list
    lacking_roles text not null, -- likewise: whose yes it waits for still
    yes_id text references people_person (id),
    comment text not null,
    asker_id text, -- the message that it answers; no reference: that may be forgotten before it
    entry_id text,
    dispatch_id text,
    message_id text not null, -- of the mail that left: its reply names it
    at bigint not null,
    goes_at bigint not null,
    error text not null,
    was_state text not null, -- of the thread, before it
    was_answered_at bigint not null,
    was_clock_used bigint not null default 0 -- staffed minutes that had gone before it
);
create index dialogue_answer_thread on dialogue_answer (thread_id, at desc, id);
create index dialogue_answer_waits on dialogue_answer (state, at, id) where state in ('left', 'waits', 'sent-back', 'in-doubt', 'came-back');
create unique index dialogue_answer_dispatch on dialogue_answer (dispatch_id) where dispatch_id is not null;

-- What was sent on to the mail room.
create table dialogue_forwarding (
    id text primary key,
    thread_id text not null references dialogue_thread (id),
    dispatch_id text not null unique,
    by_id text not null references people_person (id),
    at bigint not null,
    arrived_at bigint,
    failed smallint not null,
    text text not null, -- what is said in the thread when it has arrived; empty: nothing
    category text not null,
    asker_id text -- the newest message that it sent on; no reference: that may be forgotten before it
);
create index dialogue_forwarding_thread on dialogue_forwarding (thread_id, at desc, id);

-- Nothing of a dispatch leaves before then, whenever its recipients are added.
alter table channels_dispatch add column starts_at bigint;

-- Whoever is new writes, and somebody else lets it out.
alter table people_mandate add column drafts_only smallint not null default 0;

create view dialogue_answer_now as
select a.id, a.thread_id, a.version, a.kind, a.state, a.outward, a.category, a.statement, a.text, a.signature, a.tongue, a.closes,
       a.promised_at, a.by_id, p.name as by_name, a.asked_roles, a.lacking_roles, a.yes_id, a.comment, a.asker_id, a.entry_id,
       a.dispatch_id, a.message_id, a.at, a.goes_at, a.error, a.was_state, a.was_answered_at,
       a.was_clock_used
from dialogue_answer a left join people_person_name p on p.id = a.by_id;

create view dialogue_forwarding_now as
select f.id, f.thread_id, f.dispatch_id, f.by_id, p.name as by_name, f.at, f.arrived_at, f.failed
from dialogue_forwarding f left join people_person_name p on p.id = f.by_id;
