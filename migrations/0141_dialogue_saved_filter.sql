-- Filters of the inbox that somebody has given a name.
create table dialogue_saved_filter (
    id text primary key,
    owner_id text not null references people_person (id), -- who made it
    unit_id text references people_unit (id), -- shared with those who write for it; none: the owner's own
    name text not null,
    folded text not null, -- of the name
    place bigint not null,
    box text not null,
    asks text not null -- as an address says it: "gjelder=complaint&vei=email"
);
create unique index dialogue_saved_filter_own on dialogue_saved_filter (owner_id, folded) where unit_id is null;
create unique index dialogue_saved_filter_shared on dialogue_saved_filter (unit_id, folded) where unit_id is not null;
