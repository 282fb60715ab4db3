-- Which messages from telephones have come, so that a gateway that brings one again is answered as before and nothing is
-- done twice. Neither number nor text stands here, and a row is forgotten after some days.
create table channels_sms_came (
    account_id text not null references channels_account (id),
    known_by text not null,  -- the gateway's own id of the message, or a sum of what it brought
    came_at bigint not null,
    answer text not null,    -- the code word of what was answered
    words text not null,     -- of one that the floors above worded
    primary key (account_id, known_by)
);
create index channels_sms_came_at on channels_sms_came (came_at);

-- How often a number has been answered on a day, so that two machines do not answer each other for ever. Days before are
-- forgotten with the next message.
create table channels_sms_replied (
    number text not null,
    day text not null, -- in Oslo
    replies bigint not null,
    primary key (number, day)
);
create index channels_sms_replied_day on channels_sms_replied (day);
