-- What can be subscribed to: topics and places, the municipality's own list.
create table subscriptions_interest (
    id text primary key,
    version bigint not null,
    kind text not null check (kind in ('topic', 'place')),
    name text not null,
    folded text not null,
    about text not null,
    closed_at bigint, -- offered no more
    last_sent_at bigint, -- something was sent that concerned it
    created_at bigint not null
);
create unique index subscriptions_interest_name on subscriptions_interest (kind, folded);

-- A few topics to begin with; the desk makes them its own.
insert into subscriptions_interest (id, version, kind, name, folded, about, created_at) values
    ('01970000-0000-7000-8000-000000000701', 1, 'topic', 'Vann og avløp', 'vann og avløp', 'Stengt vann, kokevarsel og arbeid på ledninger', 0),
    ('01970000-0000-7000-8000-000000000702', 1, 'topic', 'Vei og trafikk', 'vei og trafikk', 'Stengte veier, brøyting og arbeid i gata', 0),
    ('01970000-0000-7000-8000-000000000703', 1, 'topic', 'Skole og barnehage', 'skole og barnehage', '', 0),
    ('01970000-0000-7000-8000-000000000704', 1, 'topic', 'Helse og omsorg', 'helse og omsorg', '', 0),
    ('01970000-0000-7000-8000-000000000705', 1, 'topic', 'Kultur og fritid', 'kultur og fritid', '', 0),
    ('01970000-0000-7000-8000-000000000706', 1, 'topic', 'Planer og høringer', 'planer og høringer', 'Når du kan si din mening', 0),
    ('01970000-0000-7000-8000-000000000707', 1, 'topic', 'Ledige stillinger', 'ledige stillinger', '', 0);

-- Of active subscribers alone: whoever leaves has chosen nothing.
create table subscriptions_choice (
    subscriber_id text not null references subscriptions_subscriber (id),
    interest_id text not null references subscriptions_interest (id),
    primary key (subscriber_id, interest_id)
);
create index subscriptions_choice_interest on subscriptions_choice (interest_id, subscriber_id);

-- The proof: what was said yes or no to, when, how and from where. Never changed.
create table subscriptions_consent (
    id text primary key,
    subscriber_id text not null references subscriptions_subscriber (id),
    at bigint not null,
    act text not null check (act in ('given', 'changed', 'left', 'bounced', 'suppressed')),
    way text not null,
    wording text not null, -- the version of the words that were said yes to
    source text not null, -- the page, or the document of an import
    import_id text,
    by_person text references people_person (id)
);
create index subscriptions_consent_subscriber on subscriptions_consent (subscriber_id, at);

-- Who has asked and not yet shown that the address is theirs: forgotten when it expires.
create table subscriptions_request (
    id text primary key,
    medium text not null check (medium in ('email', 'sms')),
    address text not null,
    language text not null,
    choices text not null, -- JSON
    source text not null,
    token_hash text not null, -- of the link, or of the page where the code is typed
    code_hash text not null, -- of page and code together; empty where a link is enough
    tries bigint not null,
    subscriber_id text references subscriptions_subscriber (id), -- when it was confirmed
    created_at bigint not null,
    expires_at bigint not null
);
create unique index subscriptions_request_token on subscriptions_request (token_hash);
create index subscriptions_request_address on subscriptions_request (address, created_at);
create index subscriptions_request_made on subscriptions_request (medium, created_at);
create index subscriptions_request_expires on subscriptions_request (expires_at);

-- Addresses that are forgotten and must not be brought back by an import: their sums alone.
create table subscriptions_past (
    hash text primary key,
    at bigint not null
);

-- What personal links are signed with; one row.
create table subscriptions_key (
    id bigint primary key check (id = 1),
    secret text not null
);
