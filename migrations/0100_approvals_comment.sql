-- What staff and invited readers say of a post while it is made: kept with its history, never published.
create table approvals_guest (
    id text primary key,
    post_id text not null references publishing_post (id),
    name text not null, -- who it was shown to: "Utdanningsforbundet", "mor til Ada"
    token_hash text not null, -- the token itself was shown once to who made the link
    made_by text not null references people_person (id),
    made_at bigint not null,
    expires_at bigint not null,
    closed_at bigint
);
create unique index approvals_guest_token on approvals_guest (token_hash);
create index approvals_guest_post on approvals_guest (post_id, made_at);

create table approvals_comment (
    id text primary key,
    post_id text not null references publishing_post (id),
    revision bigint not null, -- the newest when it was written
    person_id text references people_person (id), -- of staff
    guest_id text references approvals_guest (id), -- of an invited reader
    said text not null,
    written_at bigint not null,
    resolved_at bigint,
    resolved_by text references people_person (id)
);
create index approvals_comment_post on approvals_comment (post_id, written_at);
create index approvals_comment_guest on approvals_comment (guest_id);

create table approvals_mention (
    comment_id text not null references approvals_comment (id),
    person_id text not null references people_person (id),
    answered_at bigint, -- the person wrote in the thread, or said that it is seen
    primary key (comment_id, person_id)
);
create index approvals_mention_person on approvals_mention (person_id, answered_at);
