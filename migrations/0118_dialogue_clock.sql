-- By when answers are owed: how the staffed clock of a thread stands, what the municipality aims at, and what came late.
alter table dialogue_thread add column clock_since bigint; -- the staffed clock runs from then; null: it stands still
alter table dialogue_thread add column clock_used bigint not null default 0; -- staffed minutes that went before that
alter table dialogue_thread add column clock_told text not null default ''; -- warned or escalated, of due_at as it is
alter table dialogue_entry add column asks smallint not null default 1; -- 0: thanks alone, that nobody has to answer

-- The lists of what is to be answered, in their order: when it is due, then who has waited longest. What never is due
-- comes last.
drop index dialogue_thread_due;
drop index dialogue_thread_waits;
drop index dialogue_thread_mine;
create index dialogue_thread_owed on dialogue_thread
    (state, coalesce(due_at, 9223372036854775807), coalesce(waits_since, last_at), id) where merged_into is null;
create index dialogue_thread_mine on dialogue_thread
    (assignee_id, (case state when 'open' then 0 else 1 end), coalesce(due_at, 9223372036854775807),
     coalesce(waits_since, last_at), id)
    where merged_into is null and state <> 'done';
create index dialogue_thread_snoozed on dialogue_thread (snoozed_until, id)
    where merged_into is null and snoozed_until is not null;

-- In how many staffed minutes the municipality itself wants to answer: by the rule book's words, or of a category.
create table dialogue_target (
    what text primary key, -- 'within.without-undue-delay', 'category.question'
    minutes bigint, -- null: none
    changed_at bigint not null,
    changed_by text references people_person (id)
);

-- What was answered too late, or not at all. It outlives its thread, and names nobody.
create table dialogue_breach (
    id text primary key,
    thread_id text not null, -- which may have been forgotten
    unit_id text references people_unit (id),
    way text not null,
    category text,
    due_at bigint not null,
    staffed smallint not null, -- by the municipality's own target, not by a time of the rule book's
    source text not null,
    section text not null,
    strength text not null,
    clause text not null,
    ended_at bigint, -- null: somebody waits yet
    ended text not null, -- answered, closed or ''
    why text not null,
    why_by text references people_person (id)
);
create unique index dialogue_breach_open on dialogue_breach (thread_id) where ended_at is null;
create index dialogue_breach_thread on dialogue_breach (thread_id, due_at);
create index dialogue_breach_newest on dialogue_breach (due_at desc, id);
create view dialogue_breach_now as
select b.id, b.thread_id, b.unit_id, u.name as unit_name, b.way, b.category, b.due_at, b.staffed, b.source, b.section,
       b.strength, b.clause, b.ended_at, b.ended, b.why, t.subject
from dialogue_breach b
left join people_unit_name u on u.id = b.unit_id
left join dialogue_thread t on t.id = b.thread_id;

-- Threads from before have their time set by the work "dialogue.clocks".
insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, fence, sending, queued)
select '01970000-0000-7000-8000-000000011801', 'dialogue.clocks', '{}', 2, 'waiting', 0, 'dialogue.clocks', 0, 10, 0, 0, 0
where exists (select 1 from dialogue_thread where state = 'open');
