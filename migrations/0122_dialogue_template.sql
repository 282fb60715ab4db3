-- Answers that are given often, and what goes with them.
create table dialogue_template (
    id text primary key,
    version bigint not null,
    name text not null,
    folded text not null, -- of the name, by which it is found
    text_nb text not null,
    text_nn text not null,
    category text,
    unit_id text references people_unit (id), -- for those who write for it; none: for all
    owner_id text not null references people_person (id),
    review_on text not null, -- "2027-05-01"
    closes smallint not null,
    sets_category text, -- of a thread that has none yet
    gives_to text references people_person (id),
    retired_at bigint
);
create unique index dialogue_template_name on dialogue_template (folded) where retired_at is null;
