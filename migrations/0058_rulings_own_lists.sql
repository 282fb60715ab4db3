-- What is the municipality's own where drafts are read: words, telephone numbers, domains, accounts, one on each line.
-- One row, or none while nobody has written any.
create table rulings_own_lists (
    id bigint primary key check (id = 1),
    version bigint not null,
    hash text not null, -- of the four, so that they are read anew only where they have changed
    words text not null,
    phones text not null,
    domains text not null,
    accounts text not null,
    changed_by text not null references people_person (id),
    changed_at bigint not null
);
