-- Forms that were sent: the outcome of the first run is what the second run gets.
create table people_once (
    person text not null references people_person (id),
    request text not null,
    act text not null,
    outcome text not null, -- JSON; empty while the first run is under way
    at bigint not null,
    primary key (person, request)
);
create index people_once_at on people_once (at);
