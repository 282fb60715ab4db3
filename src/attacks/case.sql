-- columns: case = id text, version integer, title text, employee_id text?, employee_name text, employee_reads integer
-- columns: case = leader_id text, leader_name text?, thread_id text?, opened_by text, opened_by_name text?, opened_at integer
-- columns: case = closed_at integer?, outcome text, outcome_text text

-- Who reads a case, as case.h says it of one.
-- where: readable = leader_id = :person or (employee_reads = 1 and employee_id = :person)
--   or exists (select 1 from attacks_reader r where r.case_id = id and r.person_id = :person)

-- name: case_by_id
-- in: id text
-- out: {case}
select {case} from attacks_case_now where id = :id;

-- name: cases
-- in: person text, most integer
-- out: {case}
select {case} from attacks_case_now where {readable}
order by case when closed_at is null then 0 else 1 end, opened_at desc, id limit :most;

-- name: steps
-- in: id text
-- out: step text, who_id text?, who_name text?, due_on text, done_at integer?, done_by_name text?, left_out integer, remark text
select step, who_id, who_name, due_on, done_at, done_by_name, left_out, remark from attacks_step_now
where case_id = :id order by place;

-- name: evidence
-- in: id text
-- out: id text, text text, author text, link text, seen_by text, seen_at integer, file_sum text, file_name text, file_type text, added_by_name text?
select id, text, author, link, seen_by, seen_at, file_sum, file_name, file_type, added_by_name
from attacks_evidence_now where case_id = :id order by seen_at, id limit 200;

-- name: readers
-- in: id text
-- out: person_id text
select person_id from attacks_reader where case_id = :id order by person_id limit 100;

-- name: add_case
-- in: id text, title text, employee text?, employee_name text, employee_reads integer, leader text, thread text?, by text, now integer
insert into attacks_case (id, version, title, employee_id, employee_name, employee_reads, leader_id, thread_id, opened_by,
                                opened_at, closed_at, outcome, outcome_text)
values (:id, 1, :title, cast(:employee as text), :employee_name, :employee_reads, :leader, cast(:thread as text), :by, :now,
        cast(null as bigint), '', '');

-- name: add_step
-- in: id text, place integer, step text, who text?, due text
insert into attacks_step (case_id, place, step, who_id, due_on, done_at, done_by, left_out, remark)
values (:id, :place, :step, cast(:who as text), :due, cast(null as bigint), cast(null as text), 0, '');

-- name: add_reader
-- in: id text, person text
insert into attacks_reader (case_id, person_id) values (:id, :person) on conflict (case_id, person_id) do nothing;

-- name: drop_readers
-- in: id text
delete from attacks_reader where case_id = :id;

-- name: set_employee_reads
-- in: id text, reads integer
update attacks_case set version = version + 1, employee_reads = :reads where id = :id;

-- name: plan_step
-- in: id text, step text, who text?, due text
update attacks_step set who_id = cast(:who as text), due_on = :due where case_id = :id and step = :step;

-- name: end_step
-- in: id text, step text, by text, now integer, left_out integer, remark text
update attacks_step set done_at = :now, done_by = :by, left_out = :left_out, remark = :remark
where case_id = :id and step = :step and done_at is null;

-- name: touch
-- in: id text
update attacks_case set version = version + 1 where id = :id;

-- name: close_case
-- in: id text, outcome text, text text, now integer
update attacks_case set version = version + 1, closed_at = :now, outcome = :outcome, outcome_text = :text where id = :id;

-- name: add_evidence
-- in: id text, case text, text text, author text, link text, seen_by text, seen_at integer, sum text, name text, type text, by text, now integer
insert into attacks_evidence (id, case_id, text, author, link, seen_by, seen_at, file_sum, file_name, file_type, added_by,
                                    added_at)
values (:id, :case, :text, :author, :link, :seen_by, :seen_at, :sum, :name, :type, :by, :now);

-- name: count_evidence
-- in: id text
-- out: there integer
select count(*) as there from attacks_evidence where case_id = :id;

-- name: long_closed
-- in: before integer, most integer
-- out: id text
select id from attacks_case where closed_at < :before order by closed_at, id limit :most;

-- name: closed_there_are
-- out: there integer
select count(*) as there from (select 1 from attacks_case limit 1) found;

-- name: forget_evidence
-- in: id text
delete from attacks_evidence where case_id = :id;

-- name: forget_steps
-- in: id text
delete from attacks_step where case_id = :id;

-- name: forget_case
-- in: id text
delete from attacks_case where id = :id;

-- name: sum_is_used
-- in: sum text
-- out: there integer
select count(*) as there from (select 1 from attacks_evidence where file_sum = :sum limit 1) found;
