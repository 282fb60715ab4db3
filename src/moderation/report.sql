-- columns: report = id text, version integer, thread_id text, entry_id text, what text, link text, evidence_id text?, follow_up_on text?
-- columns: report = outcome text, closed_why text, by_id text, by_name text?, at integer

-- name: insert_report
-- in: id text, thread text, entry text, what text, link text, evidence text, follow_up text, by text, now integer
insert into moderation_report (id, version, thread_id, entry_id, what, link, evidence_id, follow_up_on, outcome, closed_why, by_id, at,
                               changed_at)
values (:id, 1, :thread, :entry, :what, :link, :evidence, :follow_up, '', '', :by, :now, :now);

-- name: insert_report_line
-- in: id text, report text, kind text, whom text, by_way text, said text, day text, by text, now integer
insert into moderation_report_line (id, report_id, kind, whom, by_way, said, on_day, by_id, at)
values (:id, :report, :kind, :whom, :by_way, :said, :day, :by, :now);

-- name: follow_report_up
-- in: id text, version integer, follow_up text, now integer
update moderation_report set version = version + 1, follow_up_on = :follow_up, changed_at = :now
where id = :id and version = :version and follow_up_on is not null;

-- name: close_report
-- in: id text, version integer, outcome text, why text, now integer
update moderation_report set version = version + 1, follow_up_on = cast(null as text), outcome = :outcome, closed_why = :why,
    changed_at = :now
where id = :id and version = :version and follow_up_on is not null;

-- name: report
-- in: id text
-- out: {report}
select {report} from moderation_report_now where id = :id;

-- name: reports_on
-- in: entry text, most integer
-- out: {report}
select {report} from moderation_report_now where entry_id = :entry order by at desc, id limit :most;

-- name: open_reports
-- in: most integer
-- out: {report}
select {report} from moderation_report_now where follow_up_on is not null order by follow_up_on, id limit :most;

-- name: reports_to_follow_up
-- in: person text, today text, most integer
-- out: {report}
select {report} from moderation_report_now
where follow_up_on is not null and follow_up_on <= :today and by_id = :person order by follow_up_on, id limit :most;

-- name: report_lines
-- in: report text, most integer
-- out: kind text, whom text, by_way text, said text, on_day text, by_name text?, at integer
select kind, whom, by_way, said, on_day, by_name, at from moderation_report_line_now
where report_id = :report order by at, id limit :most;
