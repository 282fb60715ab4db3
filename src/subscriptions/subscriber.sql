-- columns: subscriber = id text, version integer, medium text, address text, state text, language text, all_topics integer, since integer, created_at integer

-- name: subscriber
-- in: id text
-- out: {subscriber}
select {subscriber} from subscriptions_subscriber where id = :id;

-- name: subscriber_at
-- in: address text
-- out: {subscriber}
select {subscriber} from subscriptions_subscriber where address = :address;

-- name: subscribers
-- in: from text, to text, most integer
-- out: {subscriber}
select {subscriber} from subscriptions_subscriber
where address >= :from and address < :to order by address limit :most;

-- name: subscribers_in_state
-- in: state text, from text, to text, most integer
-- out: {subscriber}
select {subscriber} from subscriptions_subscriber
where state = :state and address >= :from and address < :to order by address limit :most;

-- name: subscriber_counts
-- out: medium text, state text, subscribers integer
select medium, state, count(*) as subscribers from subscriptions_subscriber group by medium, state order by medium, state;

-- name: add_subscriber
-- in: id text, medium text, address text, language text, all_topics integer, placed integer, now integer
insert into subscriptions_subscriber (id, version, medium, address, state, language, all_topics, placed, since, created_at)
values (:id, 1, :medium, :address, 'active', :language, :all_topics, :placed, :now, :now);

-- name: choose
-- in: id text, language text, all_topics integer, placed integer
update subscriptions_subscriber
set version = version + 1, language = :language, all_topics = :all_topics, placed = :placed where id = :id;

-- name: set_subscriber_state
-- in: id text, state text, now integer
update subscriptions_subscriber
set version = version + 1, state = :state, since = :now, all_topics = 0, placed = 0 where id = :id;

-- name: choices_of
-- in: id text
-- out: interest_id text, kind text
select c.interest_id, i.kind from subscriptions_choice c join subscriptions_interest i on i.id = c.interest_id
where c.subscriber_id = :id order by c.interest_id;

-- name: add_choice
-- in: subscriber text, interest text
insert into subscriptions_choice (subscriber_id, interest_id) values (:subscriber, :interest)
on conflict (subscriber_id, interest_id) do nothing;

-- name: drop_choices
-- in: subscriber text
delete from subscriptions_choice where subscriber_id = :subscriber;

-- name: add_consent
-- in: id text, subscriber text, now integer, act text, way text, wording text, source text, import text?, by text?
insert into subscriptions_consent (id, subscriber_id, at, act, way, wording, source, import_id, by_person)
values (:id, :subscriber, :now, :act, :way, :wording, :source, cast(:import as text), cast(:by as text));

-- name: consents
-- in: subscriber text, most integer
-- out: at integer, act text, way text, wording text, source text, import_id text?, by_person text?
select at, act, way, wording, source, import_id, by_person from subscriptions_consent
where subscriber_id = :subscriber order by at desc, id desc limit :most;

-- name: is_past
-- in: hash text
-- out: hash text
select hash from subscriptions_past where hash = :hash;

-- name: drop_past
-- in: hash text
delete from subscriptions_past where hash = :hash;

-- name: add_past
-- in: hash text, now integer
insert into subscriptions_past (hash, at) values (:hash, :now) on conflict (hash) do nothing;

-- name: long_left
-- in: before integer, most integer
-- out: {subscriber}
select {subscriber} from subscriptions_subscriber where state in ('left', 'bounced') and since < :before
order by since, id limit :most;

-- name: forget_consents
-- in: subscriber text
delete from subscriptions_consent where subscriber_id = :subscriber;

-- name: forget_subscriber
-- in: subscriber text
delete from subscriptions_subscriber where id = :subscriber;
