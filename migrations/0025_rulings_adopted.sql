-- The rule books that the municipality has adopted; none is ever changed or removed.
create table rulings_rulebook (
    id text primary key,
    name text not null,
    hash text not null,
    text text not null,
    from_at bigint not null,
    decision text not null,
    adopted_by text not null references people_person (id),
    adopted_at bigint not null
);
create index rulings_rulebook_from on rulings_rulebook (from_at);

-- The situation, normal or crisis; the newest row holds.
create table rulings_situation (
    id text primary key,
    situation text not null check (situation in ('normal', 'crisis')),
    message text not null,
    set_by text not null references people_person (id),
    set_at bigint not null
);
