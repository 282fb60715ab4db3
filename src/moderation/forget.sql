-- name: forget_acts
-- in: before integer, most integer
delete from moderation_act
where id in (select id from moderation_act where at < :before and state <> 'under-way' order by at, id limit :most);

-- name: forget_blocks
-- in: before integer, today text, most integer
delete from moderation_block
where id in (select id from moderation_block
             where coalesce(ended_at, at) < :before and (ended_at is not null or until_on < :today) order by at, id limit :most);

-- name: reports_to_forget
-- in: before integer, most integer
-- out: id text
select id from moderation_report where changed_at < :before and follow_up_on is null order by changed_at, id limit :most;

-- name: forget_report_lines
-- in: report text
delete from moderation_report_line where report_id = :report;

-- name: forget_report
-- in: report text
delete from moderation_report where id = :report;

-- name: forget_hits
-- in: before integer, most integer
delete from moderation_hit where entry_id in (select entry_id from moderation_hit where at < :before order by at limit :most);

-- name: something_waits
-- out: there integer
select count(*) as there from (
    select 1 from moderation_evidence union all select 1 from moderation_act union all select 1 from moderation_block
    union all select 1 from moderation_report union all select 1 from moderation_hit limit 1) found;
