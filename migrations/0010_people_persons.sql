-- Units, persons and their mandates. Names are personal data and stand here alone; other folders keep ids.
create table people_unit (
    id text primary key,
    name text not null,
    folded text not null,
    parent text references people_unit (id),
    created_at bigint not null
);
create index people_unit_parent on people_unit (parent);

create table people_person (
    id text primary key,
    name text not null,
    folded text not null,
    login text not null unique,
    title text not null,
    phone text not null,
    disabled_at bigint,
    created_at bigint not null
);
create index people_person_folded on people_person (folded);

create table people_mandate (
    id text primary key,
    person text not null references people_person (id),
    unit text not null references people_unit (id),
    role text not null,
    from_at bigint not null,
    to_at bigint,
    deputy_of text references people_mandate (id),
    given_by text,
    given_at bigint not null
);
create index people_mandate_person on people_mandate (person);
create index people_mandate_role on people_mandate (role, unit);
create index people_mandate_deputy on people_mandate (deputy_of);
