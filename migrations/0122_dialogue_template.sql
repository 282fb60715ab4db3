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

create view dialogue_template_now as
select t.id, t.version, t.name, t.folded, t.text_nb, t.text_nn, t.category, t.unit_id, u.name as unit_name, t.owner_id,
       p.name as owner_name, t.review_on, t.closes, t.sets_category, t.gives_to
from dialogue_template t
left join people_unit_name u on u.id = t.unit_id
left join people_person_name p on p.id = t.owner_id
where t.retired_at is null;
