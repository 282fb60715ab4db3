-- What somebody wants said of a notice that is out and may not say alone: kept until those asked have said yes.
create table urgent_asked (
    id text primary key,
    notice_id text not null references urgent_notice (id),
    state text not null check (state in ('waiting', 'said', 'dropped')),
    kind text not null check (kind in ('updated', 'over')),
    text text not null,
    english text not null,
    until_at bigint, -- of an update: the new end time
    roles text not null, -- JSON: whose yes is still asked, all of them
    yes_by text not null, -- JSON: who has said yes
    by_person text not null references people_person (id),
    at bigint not null
);
create unique index urgent_asked_waiting on urgent_asked (notice_id) where state = 'waiting';

-- A preset in another language than bokmål.
create table urgent_preset_words (
    preset_id text not null references urgent_preset (id),
    language text not null check (language in ('nn', 'en')),
    name text not null,
    title text not null,
    text text not null, -- with {hvor} and {til}
    over_text text not null,
    primary key (preset_id, language)
);

insert into urgent_preset_words (preset_id, language, name, title, text, over_text) values
    ('01970000-0000-7000-8000-000000009401', 'nn', 'Vassbrot', 'Vatnet er stengt',
     'Vatnet er stengt i {hvor} {til}. Tapp vatn i bøtter no om du kan. Lat vatnet renne til det er klart når det kjem tilbake.',
     'Vatnet er tilbake i {hvor}. Lat det renne til det er klart.'),
    ('01970000-0000-7000-8000-000000009402', 'nn', 'Kokevarsel', 'Kok vatnet',
     'Kok drikkevatnet i {hvor} {til}. Lat det fosskoke før du drikk det, lagar mat eller pussar tennene.',
     'Du treng ikkje koke vatnet i {hvor} lenger. Lat det renne nokre minutt først.'),
    ('01970000-0000-7000-8000-000000009403', 'nn', 'Stengd veg', 'Vegen er stengd',
     'Vegen er stengd ved {hvor} {til}. Køyr ein annan veg. Utrykking kjem fram.',
     'Vegen ved {hvor} er open att.'),
    ('01970000-0000-7000-8000-000000009404', 'nn', 'Anna', 'Viktig melding', '', 'Faren er over i {hvor}.'),
    ('01970000-0000-7000-8000-000000009401', 'en', 'Burst pipe', 'The water is off',
     'The water is off in {hvor} {til}. Fill buckets now if you can. When it comes back, let it run until it is clear.',
     'The water is back in {hvor}. Let it run until it is clear.'),
    ('01970000-0000-7000-8000-000000009402', 'en', 'Boil the water', 'Boil your water',
     'Boil your drinking water in {hvor} {til}. Bring it to a full boil before you drink it, cook or brush your teeth.',
     'You no longer need to boil the water in {hvor}. Let it run for a few minutes first.'),
    ('01970000-0000-7000-8000-000000009403', 'en', 'Closed road', 'The road is closed',
     'The road is closed at {hvor} {til}. Please take another road. Emergency vehicles can pass.',
     'The road at {hvor} is open again.');
