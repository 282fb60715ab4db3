-- name: claim_once
-- in: person text, request text, act text, now integer
insert into people_once (person, request, act, outcome, at) values (:person, :request, :act, '', :now)
on conflict do nothing;

-- name: once
-- in: person text, request text
-- out: act text, outcome text
select act, outcome from people_once where person = :person and request = :request;

-- name: keep_once
-- in: person text, request text, outcome text
update people_once set outcome = :outcome where person = :person and request = :request;

-- name: forget_once
-- in: before integer, most integer
delete from people_once where (person, request) in
    (select person, request from people_once where at < :before order by at limit :most);
