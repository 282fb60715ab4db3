-- Each time somebody's yes is asked for a post.
create table approvals_round (
    id text primary key,
    post_id text not null references publishing_post (id),
    revision bigint not null,
    asked_at bigint not null,
    reminders bigint not null, -- how many went out
    reminded_at bigint
);
create index approvals_round_post on approvals_round (post_id, asked_at);

-- What was mailed to one of those asked: a link that does one act once.
create table approvals_link (
    id text primary key,
    round_id text not null references approvals_round (id),
    person_id text not null references people_person (id),
    token_hash text not null, -- the token itself is in the mail alone
    expires_at bigint not null,
    used_at bigint
);
create unique index approvals_link_token on approvals_link (token_hash);
create index approvals_link_expires on approvals_link (expires_at);
create index approvals_link_round on approvals_link (round_id);
