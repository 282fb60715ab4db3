-- Code words that residents send by SMS, and what each does.
create table keywords_keyword (
    id text primary key,
    version bigint not null,
    account_id text not null references channels_account (id),
    word text not null,       -- as it is shown: "VANN"
    folded text not null,     -- as it is compared
    does text not null check (does in ('list', 'answer', 'poll', 'talk')),
    is_on bigint not null,
    is_public bigint not null, -- listed by HJELP
    tongue text not null check (tongue in ('nb', 'nn', 'en')),
    body text not null,        -- the answer; of a poll the question; of the others what is said instead of the usual
    crisis_body text not null,
    from_on text,              -- days, both in; null: no end
    until_on text,
    topic_id text references subscriptions_interest (id),
    place_id text references subscriptions_interest (id),
    unit_id text references people_unit (id),
    options text not null,     -- of a poll, one on a line
    forget_on text,            -- of a poll: what tells who has answered is forgotten that day
    salt text not null,        -- of a poll, until then
    owner_id text not null references people_person (id),
    review_months bigint not null,
    review_on text not null,
    retired_at bigint,
    changed_at bigint not null
);
create unique index keywords_keyword_word on keywords_keyword (account_id, folded) where retired_at is null;
create index keywords_keyword_review on keywords_keyword (review_on) where retired_at is null;

create view keywords_keyword_now as
select k.id, k.version, k.account_id, k.word, k.folded, k.does, k.is_on, k.is_public, k.tongue, k.body, k.crisis_body,
       k.from_on, k.until_on, k.topic_id, k.place_id, k.unit_id, k.options, k.forget_on, k.salt, k.owner_id,
       k.review_months, k.review_on, o.name as owner_name, u.name as unit_name
from keywords_keyword k
join people_person_name o on o.id = k.owner_id
left join people_unit_name u on u.id = k.unit_id
where k.retired_at is null;

-- How often each was sent on a day; by whom is kept nowhere.
create table keywords_day (
    keyword_id text not null references keywords_keyword (id),
    day text not null, -- in Oslo
    times bigint not null,
    primary key (keyword_id, day)
);

-- Who has answered a poll, as a sum that only the poll's own salt can make; both are forgotten on the poll's day.
create table keywords_vote (
    keyword_id text not null references keywords_keyword (id),
    known_by text not null,
    choice bigint not null, -- from 1
    primary key (keyword_id, known_by)
);

-- What a poll came to, once who answered is forgotten.
create table keywords_result (
    keyword_id text not null references keywords_keyword (id),
    choice bigint not null,
    votes bigint not null,
    primary key (keyword_id, choice)
);
