-- What triage leaves behind on a conversation, and the rules that send new ones to their units.
alter table dialogue_thread add column access_kind text; -- of a request for access: which of the three it is
alter table dialogue_thread add column concern_at bigint; -- since when it may be a matter of a child or a life
alter table dialogue_thread add column concern_seen_at bigint; -- by a leader, who said so
create index dialogue_thread_concern on dialogue_thread (concern_at, id) where concern_at is not null;

create table dialogue_route_rule (
    id text primary key,
    place bigint not null, -- asked from the least
    name text not null,
    words text not null,
    places text not null,
    sender text not null,
    way text, -- null: any
    category text, -- null: any
    unit_id text not null references people_unit (id),
    assignee_id text references people_person (id),
    suggests text -- a category
);
create index dialogue_route_rule_place on dialogue_route_rule (place, id);

create view dialogue_route_rule_now as
select r.id, r.place, r.name, r.words, r.places, r.sender, r.way, r.category, r.unit_id, u.name as unit_name, r.assignee_id,
       p.name as assignee_name, r.suggests
from dialogue_route_rule r
left join people_unit_name u on u.id = r.unit_id
left join people_person_name p on p.id = r.assignee_id;
