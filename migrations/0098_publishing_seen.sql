-- Which revisions somebody has seen of what was sent, approved or is out: what is new since is what one must read.
create table publishing_seen (
    post_id text not null references publishing_post (id),
    person_id text not null references people_person (id),
    revision bigint not null,
    seen_at bigint not null,
    primary key (post_id, person_id, revision)
);
