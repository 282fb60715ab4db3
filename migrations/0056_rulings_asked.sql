-- What acts asked the rule book, without who asked and what it was about: equal questions of a day are one row.
create table rulings_asked (
    day text not null, -- of Oslo, "2026-11-20"
    hash text not null,
    question text not null, -- JSON, without time
    times bigint not null,
    primary key (day, hash)
);
