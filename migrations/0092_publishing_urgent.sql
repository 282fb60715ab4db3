-- Urgent notices among the posts: what, where and until when, for the public front page while it lasts.
create table publishing_urgent (
    post_id text primary key references publishing_post (id),
    what text not null,
    place text not null,
    until_at bigint,
    over_at bigint -- somebody has said that it is over
);
create index publishing_urgent_going on publishing_urgent (post_id) where over_at is null;
