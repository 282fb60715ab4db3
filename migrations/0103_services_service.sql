-- What a unit offers: a page with an owner, who goes through it again before a day.
create table services_service (
    id text primary key,
    version bigint not null,
    state text not null check (state in ('draft', 'published', 'withdrawn')),
    name text not null,
    summary text not null,
    body text not null,
    form_url text not null,
    phone text not null,
    unit_id text not null references people_unit (id),
    owner_id text not null references people_person (id),
    slug text unique,
    review_months bigint not null,
    reviewed_at bigint not null,
    reviewed_by text not null references people_person (id),
    review_due bigint not null,
    changed_at bigint not null
);
create index services_service_due on services_service (review_due) where state = 'published';

create view services_service_now as
select s.id, s.version, s.state, s.name, s.summary, s.body, s.form_url, s.phone, s.unit_id, s.owner_id, s.slug,
       s.review_months, s.reviewed_at, s.reviewed_by, s.review_due, s.changed_at, u.name as unit_name, o.name as owner_name
from services_service s
join people_unit_name u on u.id = s.unit_id
join people_person_name o on o.id = s.owner_id;
