-- What is written beforehand for what happens again, the municipality's own; notices; and whom to ring first.
create table urgent_preset (
    id text primary key,
    version bigint not null,
    place bigint not null, -- in the row of buttons
    name text not null, -- on the button
    title text not null,
    text text not null, -- with {hvor} and {til}
    over_text text not null,
    topics text not null, -- JSON, ids of subscriptions_interest
    channels text not null, -- JSON, what is ticked beforehand
    hours bigint not null, -- how long it usually lasts
    ring text not null, -- JSON, [{name, number}]
    closed_at bigint,
    changed_at bigint not null
);

insert into urgent_preset (id, version, place, name, title, text, over_text, topics, channels, hours, ring, changed_at) values
    ('01970000-0000-7000-8000-000000009401', 1, 1, 'Vannbrudd', 'Vannet er stengt',
     'Vannet er stengt i {hvor} {til}. Tapp vann i bøtter nå hvis du kan. La vannet renne til det er klart når det kommer tilbake.',
     'Vannet er tilbake i {hvor}. La det renne til det er klart.',
     '["01970000-0000-7000-8000-000000000701"]', '["website","intranet","sms","facebook"]', 6,
     '[{"name":"Sykehjemmet","number":""},{"name":"Legesenteret","number":""},{"name":"Barnehagen","number":""}]', 0),
    ('01970000-0000-7000-8000-000000009402', 1, 2, 'Kokevarsel', 'Kok vannet',
     'Kok drikkevannet i {hvor} {til}. La det fosskoke før du drikker det, lager mat eller pusser tennene.',
     'Du trenger ikke koke vannet i {hvor} lenger. La det renne noen minutter først.',
     '["01970000-0000-7000-8000-000000000701"]', '["website","intranet","sms","facebook"]', 48,
     '[{"name":"Sykehjemmet","number":""},{"name":"Legesenteret","number":""},{"name":"Barnehagen","number":""}]', 0),
    ('01970000-0000-7000-8000-000000009403', 1, 3, 'Stengt vei', 'Veien er stengt',
     'Veien er stengt ved {hvor} {til}. Kjør en annen vei. Utrykning kommer fram.',
     'Veien ved {hvor} er åpen igjen.',
     '["01970000-0000-7000-8000-000000000702"]', '["website","intranet","sms","facebook"]', 4,
     '[{"name":"Legevakta","number":""},{"name":"Skoleskyssen","number":""}]', 0),
    ('01970000-0000-7000-8000-000000009404', 1, 4, 'Annet', 'Viktig melding',
     '', 'Faren er over i {hvor}.',
     '["01970000-0000-7000-8000-000000000701","01970000-0000-7000-8000-000000000702"]', '["website","intranet","sms","facebook"]', 4, '[]', 0);

-- One row: above how many recipients another person says yes, or two minutes pass.
create table urgent_setting (
    id bigint primary key check (id = 1),
    version bigint not null,
    second_above bigint not null
);
insert into urgent_setting (id, version, second_above) values (1, 1, 500);

create table urgent_notice (
    id text primary key,
    version bigint not null,
    state text not null check (state in ('waiting', 'asked', 'out', 'over', 'stopped')),
    exercise smallint not null,
    preset text not null, -- its name then
    over_text text not null, -- what is proposed when it is over
    unit_id text not null references people_unit (id),
    by_person text not null references people_person (id),
    content text not null, -- JSON: the post as it goes out
    what text not null,
    place text not null,
    until_at bigint,
    reach text not null, -- JSON: [{account, name, channel, recipients}] as counted before sending
    recipients bigint not null,
    despite smallint not null, -- one press past what is advised against
    post_id text, -- of one that is out or asked for; an exercise has none
    asked_at bigint not null,
    goes_at bigint, -- by itself, if nobody says yes before
    second_by text references people_person (id),
    sent_at bigint,
    reminded_at bigint,
    over_at bigint,
    why text not null, -- of one that was stopped
    changed_at bigint not null
);
create index urgent_notice_going on urgent_notice (asked_at) where state in ('waiting', 'asked', 'out');
create index urgent_notice_asked on urgent_notice (asked_at);
create index urgent_notice_post on urgent_notice (post_id) where post_id is not null;

-- Whom to ring first, of one notice.
create table urgent_call (
    notice_id text not null references urgent_notice (id),
    place bigint not null,
    name text not null,
    number text not null,
    rung_at bigint,
    rung_by text references people_person (id),
    primary key (notice_id, place)
);

-- What was said after the first: updates, that it is over, and alerts by others.
create table urgent_said (
    id text primary key,
    notice_id text not null references urgent_notice (id),
    kind text not null check (kind in ('updated', 'over', 'area')),
    text text not null, -- of an area alert: which area
    reached bigint, -- of an area alert: how many, typed back; unknown if null
    of_all bigint,
    by_person text not null references people_person (id),
    at bigint not null
);
create index urgent_said_notice on urgent_said (notice_id, at);
