-- What a conversation is, what is proposed of it, and when its answer is due.
alter table dialogue_thread add column category text; -- decided by a person
alter table dialogue_thread add column proposed text; -- by the rules
alter table dialogue_thread add column proposed_why text not null default ''; -- the words that decided it, JSON
alter table dialogue_thread add column tongue text not null default ''; -- of what was written: nb, nn, en; empty: not known
alter table dialogue_thread add column due_at bigint; -- by when we owe an answer
alter table dialogue_thread add column snoozed_until bigint;
alter table dialogue_thread add column restricted smallint not null default 0;
create index dialogue_thread_due on dialogue_thread (state, due_at, id) where merged_into is null;

drop view dialogue_thread_now;
create view dialogue_thread_now as
select t.id, t.version, t.state, t.way, t.subject, t.who, t.address, t.unit_id, u.name as unit_name, t.assignee_id,
       p.name as assignee_name, t.resident_id, t.entries, t.began_at, t.last_at, t.waits_since, t.closed_why, t.merged_into,
       t.excerpt, t.category, t.proposed, t.proposed_why, t.tongue, t.due_at, t.snoozed_until, t.restricted, t.answered_at
from dialogue_thread t
left join people_unit_name u on u.id = t.unit_id
left join people_person_name p on p.id = t.assignee_id;
