-- What must be read on the intranet, and in which revision; the newest significant one counts.
create table intranet_notice (
    post text primary key references publishing_post (id),
    revision bigint not null,
    asked_at bigint not null
);
create index intranet_notice_asked on intranet_notice (asked_at);

-- A person's own word that it was read.
create table intranet_read (
    post text not null references publishing_post (id),
    person text not null references people_person (id),
    revision bigint not null,
    at bigint not null,
    primary key (post, person)
);
create index intranet_read_at on intranet_read (at);

-- A leader's word that it was passed on to those of the unit who have no PC.
create table intranet_passed_on (
    post text not null references publishing_post (id),
    unit text not null references people_unit (id),
    revision bigint not null,
    leader text not null references people_person (id),
    at bigint not null,
    primary key (post, unit)
);
create index intranet_passed_on_at on intranet_passed_on (at);

-- From when leaders may see by name who has not read, by agreement with the unions.
create table intranet_agreement (
    id text primary key,
    from_at bigint not null,
    entered_by text not null references people_person (id),
    entered_at bigint not null
);

-- What must be read and is still out.
create view intranet_notice_now as
select n.post, n.revision, n.asked_at, p.title, p.lead, p.unit_name, p.revision as newest, p.correction
from intranet_notice n
join publishing_post_now p on p.id = n.post
where p.state = 'published' and p.on_intranet = 1 and p.need_to_know = 1;
