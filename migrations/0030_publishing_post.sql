-- Posts: one row for each, with what it is now; every revision's content beside it.
create table publishing_post (
    id text primary key,
    version bigint not null,
    state text not null check (state in ('draft', 'sent', 'approved', 'scheduled', 'published', 'withdrawn')),
    revision bigint not null,
    sealed_revision bigint not null default 0, -- revisions up to this one never change again
    unit_id text not null references people_unit (id),
    author_id text not null references people_person (id),
    contact_id text not null references people_person (id),
    asked_roles text not null default '[]', -- of a sent one: JSON, the roles whose yes is asked for
    approved_revision bigint,
    approved_by text references people_person (id),
    comment text not null default '',
    due_at bigint,
    due_going text not null default '{}', -- of a scheduled one: JSON, how it goes out
    published_at bigint,
    corrected_at bigint,
    correction text not null default '',
    staff_know text not null default 'not-yet' check (staff_know in ('not-yet', 'told', 'already-known')),
    staff_reason text not null default '',
    look_by bigint,
    slug text unique,
    on_website smallint not null default 0,
    on_intranet smallint not null default 0,
    intranet_at bigint,
    created_at bigint not null,
    changed_at bigint not null
);
create index publishing_post_changed on publishing_post (changed_at);
create index publishing_post_state on publishing_post (state, changed_at);
create index publishing_post_public on publishing_post (on_website, published_at);
create index publishing_post_intranet on publishing_post (on_intranet, intranet_at);

create table publishing_revision (
    post_id text not null references publishing_post (id),
    number bigint not null,
    title text not null,
    lead text not null,
    body text not null,
    language text not null,
    pictures text not null, -- JSON
    case_reference text not null,
    decided smallint not null,
    touches_staff smallint not null,
    need_to_know smallint not null,
    channels text not null, -- JSON
    saved_by text not null references people_person (id),
    saved_at bigint not null,
    primary key (post_id, number)
);

-- A post as it is read: with the content of its newest revision.
create view publishing_post_now as
select p.id, p.version, p.state, p.revision, p.sealed_revision, p.unit_id, p.author_id, p.contact_id, p.asked_roles,
       p.approved_revision, p.approved_by, p.comment, p.due_at, p.due_going, p.published_at, p.corrected_at, p.correction,
       p.staff_know, p.staff_reason, p.look_by, p.slug, p.on_website, p.on_intranet, p.intranet_at, p.changed_at,
       r.title, r.lead, r.body, r.language, r.pictures, r.case_reference, r.decided, r.touches_staff, r.need_to_know, r.channels
from publishing_post p
join publishing_revision r on r.post_id = p.id and r.number = p.revision;
