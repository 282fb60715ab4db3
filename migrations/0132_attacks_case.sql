-- Unwanted posts about somebody who works here: a case, what is kept of the post, and the steps of the routine.
create table attacks_case (
    id text primary key,
    version bigint not null,
    title text not null,
    employee_id text references people_person (id), -- null: somebody without a user here
    employee_name text not null,
    employee_reads smallint not null, -- by the leader's word
    leader_id text not null references people_person (id),
    thread_id text, -- where it began; no reference: that is forgotten before the case is
    opened_by text not null references people_person (id),
    opened_at bigint not null,
    closed_at bigint,
    outcome text not null, -- a word, or ''
    outcome_text text not null
);
create index attacks_case_open on attacks_case (closed_at, opened_at, id);

create table attacks_reader (
    case_id text not null references attacks_case (id),
    person_id text not null references people_person (id),
    primary key (case_id, person_id)
);
create index attacks_reader_person on attacks_reader (person_id, case_id);

create table attacks_evidence (
    id text primary key,
    case_id text not null references attacks_case (id),
    text text not null,
    author text not null, -- as they call themselves
    link text not null,
    seen_by text not null,
    seen_at bigint not null,
    file_sum text not null, -- SHA-256, hex; empty: no file
    file_name text not null,
    file_type text not null, -- by its bytes
    added_by text not null references people_person (id),
    added_at bigint not null
);
create index attacks_evidence_case on attacks_evidence (case_id, seen_at, id);
create index attacks_evidence_sum on attacks_evidence (file_sum) where file_sum <> '';

create table attacks_step (
    case_id text not null references attacks_case (id),
    place bigint not null, -- from 0, in the routine's order
    step text not null,
    who_id text references people_person (id),
    due_on text not null, -- "2026-11-24"
    done_at bigint,
    done_by text references people_person (id),
    left_out smallint not null,
    remark text not null,
    primary key (case_id, place)
);

create view attacks_case_now as
select c.id, c.version, c.title, c.employee_id, c.employee_name, c.employee_reads, c.leader_id, p.name as leader_name,
       c.thread_id, c.opened_by, o.name as opened_by_name, c.opened_at, c.closed_at, c.outcome, c.outcome_text
from attacks_case c
left join people_person_name p on p.id = c.leader_id
left join people_person_name o on o.id = c.opened_by;

create view attacks_step_now as
select s.case_id, s.place, s.step, s.who_id, w.name as who_name, s.due_on, s.done_at, d.name as done_by_name, s.left_out, s.remark
from attacks_step s
left join people_person_name w on w.id = s.who_id
left join people_person_name d on d.id = s.done_by;

create view attacks_evidence_now as
select e.id, e.case_id, e.text, e.author, e.link, e.seen_by, e.seen_at, e.file_sum, e.file_name, e.file_type, p.name as added_by_name,
       e.added_at
from attacks_evidence e
left join people_person_name p on p.id = e.added_by;
