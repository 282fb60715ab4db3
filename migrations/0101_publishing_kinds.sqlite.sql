-- What kind of post it is, with the few fields of that kind; and the other units that it touches.
alter table publishing_revision add column kind text not null default 'news';
alter table publishing_revision add column kind_facts text not null default '{}'; -- JSON, by field
alter table publishing_revision add column touches_units text not null default '[]'; -- JSON, ids of people_unit
-- Of the newest revision: what lists ask for.
alter table publishing_post add column kind text not null default 'news';
alter table publishing_post add column starts_at bigint;
alter table publishing_post add column until_at bigint; -- then an event is over, a vacancy or a hearing closed
create index publishing_post_kind on publishing_post (kind, until_at) where kind <> 'news';

-- Which other units were asked to see a revision before it goes out, and who saw it.
create table publishing_coordination (
    post_id text not null references publishing_post (id),
    unit_id text not null references people_unit (id),
    revision bigint not null,
    asked_at bigint not null,
    asked_by text not null references people_person (id),
    seen_at bigint,
    seen_by text references people_person (id),
    primary key (post_id, unit_id)
);
create index publishing_coordination_waiting on publishing_coordination (asked_at) where seen_at is null;

-- Who has a draft open: rows of some seconds, taken away by whoever comes next.
create table publishing_presence (
    post_id text not null references publishing_post (id),
    person_id text not null references people_person (id),
    here_at bigint not null,
    primary key (post_id, person_id)
);
create index publishing_presence_here on publishing_presence (here_at);

-- A text that a post of a kind begins with, of the municipality's own.
create table publishing_template (
    id text primary key,
    version bigint not null,
    kind text not null,
    name text not null,
    title text not null,
    lead text not null,
    body text not null,
    changed_by text not null references people_person (id),
    changed_at bigint not null
);

drop view publishing_post_now; -- what reads it looks it up when it is asked
-- A post as it is read: with the content of its newest revision, and the names that stand beside it.
create view publishing_post_now as
select p.id, p.version, p.state, p.revision, p.sealed_revision, p.unit_id, p.author_id, p.contact_id, p.asked_roles,
       p.approved_revision, p.approved_by, p.comment, p.due_at, p.due_going, p.published_at, p.published_by, p.corrected_at,
       p.correction, p.staff_know, p.staff_reason, p.look_by, p.slug, p.on_website, p.on_intranet, p.intranet_at, p.changed_at,
       r.title, r.lead, r.body, r.language, r.pictures, r.case_reference, r.decided, r.touches_staff, r.need_to_know, r.channels,
       r.accounts, r.variants, r.audience, r.saved_by, u.name as unit_name, a.name as author_name,
       r.kind, r.kind_facts, r.touches_units, p.starts_at, p.until_at,
       (select count(*) from publishing_coordination c
        where c.post_id = p.id and c.revision = p.revision and c.seen_at is not null) as units_seen
from publishing_post p
join publishing_revision r on r.post_id = p.id and r.number = p.revision
join people_unit_name u on u.id = p.unit_id
join people_person_name a on a.id = p.author_id;
