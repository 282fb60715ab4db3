-- columns: keyword = id text, version integer, account_id text, word text, does text, is_on integer, is_public integer
-- columns: keyword = tongue text, body text, crisis_body text, from_on text?, until_on text?, topic_id text?, place_id text?
-- columns: keyword = unit_id text?, options text, forget_on text?, salt text, owner_id text, review_months integer
-- columns: keyword = review_on text, owner_name text, unit_name text?

-- name: keywords
-- out: {keyword}
select {keyword} from keywords_keyword_now order by folded, id limit 200;

-- name: keyword_by_id
-- in: id text
-- out: {keyword}
select {keyword} from keywords_keyword_now where id = :id;

-- name: keyword_of
-- in: account text, folded text
-- out: {keyword}
select {keyword} from keywords_keyword_now where account_id = :account and folded = :folded;

-- name: due_keywords
-- in: before text
-- out: {keyword}
select {keyword} from keywords_keyword_now where review_on <= :before order by review_on, id limit 200;

-- name: count_keywords
-- out: there integer
select count(*) as there from keywords_keyword where retired_at is null;

-- name: insert_keyword
-- in: id text, account text, word text, folded text, does text, is_on integer, is_public integer, tongue text, body text, crisis_body text, from_on text?, until_on text?, topic text?, place text?, unit text?, options text, forget_on text?, salt text, owner text, review_months integer, review_on text, now integer
insert into keywords_keyword (id, version, account_id, word, folded, does, is_on, is_public, tongue, body, crisis_body,
                              from_on, until_on, topic_id, place_id, unit_id, options, forget_on, salt, owner_id,
                              review_months, review_on, changed_at)
values (:id, 1, :account, :word, :folded, :does, :is_on, :is_public, :tongue, :body, :crisis_body, cast(:from_on as text),
        cast(:until_on as text), cast(:topic as text), cast(:place as text), cast(:unit as text), :options,
        cast(:forget_on as text), :salt, :owner, :review_months, :review_on, :now);

-- name: update_keyword
-- in: id text, seen integer, account text, word text, folded text, does text, is_on integer, is_public integer, tongue text, body text, crisis_body text, from_on text?, until_on text?, topic text?, place text?, unit text?, options text, forget_on text?, salt text, owner text, review_months integer, review_on text, now integer
update keywords_keyword set version = version + 1, account_id = :account, word = :word, folded = :folded, does = :does,
    is_on = :is_on, is_public = :is_public, tongue = :tongue, body = :body, crisis_body = :crisis_body,
    from_on = cast(:from_on as text), until_on = cast(:until_on as text), topic_id = cast(:topic as text),
    place_id = cast(:place as text), unit_id = cast(:unit as text), options = :options,
    forget_on = cast(:forget_on as text), salt = :salt, owner_id = :owner, review_months = :review_months,
    review_on = :review_on, changed_at = :now
where id = :id and version = :seen and retired_at is null;

-- name: reviewed_keyword
-- in: id text, seen integer, review_on text
update keywords_keyword set version = version + 1, review_on = :review_on
where id = :id and version = :seen and retired_at is null;

-- name: retire_keyword
-- in: id text, seen integer, now integer
update keywords_keyword set version = version + 1, is_on = 0, salt = '', retired_at = :now
where id = :id and version = :seen and retired_at is null;

-- name: count_sent
-- in: keyword text, day text
insert into keywords_day (keyword_id, day, times) values (:keyword, :day, 1)
on conflict (keyword_id, day) do update set times = keywords_day.times + 1;

-- name: forget_days
-- in: keyword text, before text
delete from keywords_day where keyword_id = :keyword and day < :before;

-- name: sent_since
-- in: from text, today text
-- out: keyword_id text, today integer, lately integer
select keyword_id, cast(sum(case when day = :today then times else 0 end) as bigint) as today,
    cast(sum(times) as bigint) as lately
from keywords_day where day >= :from group by keyword_id order by keyword_id limit 1000;

-- name: sent_by_day
-- in: keyword text, most integer
-- out: day text, times integer
select day, times from keywords_day where keyword_id = :keyword order by day desc limit :most;
