-- Who has sent STOPP, and gets no SMS from the municipality. The number stands in the open: it has to be held against
-- what is queued and against every list that is imported later, and a sum of eight digits hides nothing (all of them are
-- tried in a second). Nothing else is kept with it, no page lists them, and START takes it away.
create table channels_sms_stop (
    number text primary key, -- E.164
    account_id text not null references channels_account (id),
    stopped_at bigint not null
);

-- How many messages came in on a day; what they said and who sent them is not kept while nobody reads them.
create table channels_sms_heard (
    account_id text not null references channels_account (id),
    day text not null, -- in Oslo
    stops bigint not null,
    starts bigint not null,
    others bigint not null,
    primary key (account_id, day)
);

-- Who was told within the last day that nobody reads what comes in, so that two machines do not answer each other.
create table channels_sms_answered (
    number text primary key,
    answered_at bigint not null
);
create index channels_sms_answered_at on channels_sms_answered (answered_at);
