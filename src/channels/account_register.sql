-- columns: registration = account_id text, unit_id text, contact_id text, proposed_by text, proposed_at integer, asked_roles text, handed_on integer
-- columns: registration = tell_roles text, approved_by text?, approved_at integer?, opened_at integer?, closed_at integer?, closed_why text
-- columns: registration = purpose text, audience text, enquiries integer, dpia text, dpia_review text, pilot_until text, pilot_outcome text
-- columns: registration = terms text, discussion_rules text, quiet_days integer?, busy_week integer?

-- name: registration
-- in: account text
-- out: {registration}
select {registration} from channels_register where account_id = :account;

-- name: registrations
-- in: state text, most integer
-- out: {registration}
select {registration} from channels_register
where account_id in (select id from channels_account where state = :state)
order by coalesce(closed_at, opened_at, proposed_at) desc, account_id desc limit :most;

-- name: add_registration
-- in: account text, unit text, contact text, proposed_by text, proposed_at integer
insert into channels_register (account_id, unit_id, contact_id, proposed_by, proposed_at, asked_roles, handed_on, tell_roles, closed_why,
    purpose, audience, enquiries, dpia, dpia_review, pilot_until, pilot_outcome, terms, discussion_rules)
values (:account, :unit, :contact, :proposed_by, :proposed_at, '', 0, '', '', '', '', 0, '', '', '', '', '', '');

-- name: write_registration
-- in: account text, unit text, contact text, asked_roles text, handed_on integer, tell_roles text, approved_by text?, approved_at integer?
-- in: opened_at integer?, closed_at integer?, closed_why text, purpose text, audience text, enquiries integer, dpia text, dpia_review text
-- in: pilot_until text, pilot_outcome text, terms text, discussion_rules text, quiet_days integer?, busy_week integer?
update channels_register
set unit_id = :unit, contact_id = :contact, asked_roles = :asked_roles, handed_on = :handed_on, tell_roles = :tell_roles,
    approved_by = cast(:approved_by as text), approved_at = cast(:approved_at as bigint), opened_at = cast(:opened_at as bigint),
    closed_at = cast(:closed_at as bigint), closed_why = :closed_why, purpose = :purpose, audience = :audience, enquiries = :enquiries,
    dpia = :dpia, dpia_review = :dpia_review, pilot_until = :pilot_until, pilot_outcome = :pilot_outcome, terms = :terms,
    discussion_rules = :discussion_rules, quiet_days = cast(:quiet_days as bigint), busy_week = cast(:busy_week as bigint)
where account_id = :account;

-- name: administrators
-- in: account text
-- out: person_id text, since integer, terms_read_at integer?
select person_id, since, terms_read_at from channels_administrator where account_id = :account order by since, person_id;

-- name: administered_by
-- in: person text
-- out: account_id text
select account_id from channels_administrator where person_id = :person order by account_id;

-- name: add_administrator
-- in: account text, person text, now integer
insert into channels_administrator (account_id, person_id, since) values (:account, :person, :now)
on conflict (account_id, person_id) do nothing;

-- name: remove_administrator
-- in: account text, person text
delete from channels_administrator where account_id = :account and person_id = :person;

-- name: terms_read
-- in: account text, person text, now integer
update channels_administrator set terms_read_at = :now where account_id = :account and person_id = :person;

-- name: terms_changed
-- in: account text
update channels_administrator set terms_read_at = null where account_id = :account;

-- name: account_driver
-- in: account text, driver text
update channels_account set driver = :driver where id = :account;

-- name: account_pace
-- in: account text
-- out: failures integer, error text, since integer?, rests_until integer?
select failures, error, since, rests_until from channels_pace where account_id = :account;

-- name: account_health
-- in: account text
-- out: asked_at integer, trouble text, secret_at integer?
select asked_at, trouble, secret_at from channels_health where account_id = :account;

-- name: note_health
-- in: account text, now integer, trouble text
insert into channels_health (account_id, asked_at, trouble) values (:account, :now, :trouble)
on conflict (account_id) do update set asked_at = excluded.asked_at, trouble = excluded.trouble;

-- name: note_secret
-- in: account text, now integer
insert into channels_health (account_id, asked_at, trouble, secret_at) values (:account, 0, '', :now)
on conflict (account_id) do update set asked_at = 0, trouble = '', secret_at = excluded.secret_at;

-- name: published_in
-- in: account text, since integer, most integer
-- out: queued_at integer
select queued_at from channels_dispatch where account_id = :account and act = 'publish' and queued_at > :since
order by queued_at desc limit :most;

-- name: own_account
-- in: channel text
-- out: id text
select id from channels_account where driver = 'own' and channel = :channel;
