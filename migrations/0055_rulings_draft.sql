-- Drafts of rule books; a draft is gone when it is adopted or thrown away.
create table rulings_draft (
    id text primary key,
    title text not null,
    text text not null, -- TOML, which need not read as a rule book yet
    version bigint not null,
    begun_by text not null references people_person (id),
    begun_at bigint not null,
    changed_by text not null references people_person (id),
    changed_at bigint not null
);
create index rulings_draft_changed on rulings_draft (changed_at);
