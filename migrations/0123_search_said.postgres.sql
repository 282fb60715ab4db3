-- What is said in conversations: many, and looked for by time. The number is the time with a little beside it that
-- makes it unique, so that the newest come first without sorting, and a span of time is a span of numbers.
create table search_said (
    number bigint primary key,
    kind text not null,
    id text not null,
    unique (kind, id)
);
create table search_said_words (
    number bigint primary key,
    words tsvector not null,
    marks tsvector not null,
    found tsvector generated always as (words || marks) stored
);
create index search_said_words_found on search_said_words using gin (found);
