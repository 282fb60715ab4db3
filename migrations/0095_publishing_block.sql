-- What a post said, put away: its revisions say nothing any more, and only few may read what stands here.
create table publishing_block (
    post_id text primary key references publishing_post (id),
    by_person text not null references people_person (id),
    blocked_at bigint not null,
    reason text not null
);
create table publishing_blocked_revision (
    post_id text not null references publishing_block (post_id),
    number bigint not null,
    content text not null, -- JSON, as in the ledger
    primary key (post_id, number)
);
