-- Posts by the time at which they go out or went out: what a calendar asks for.
create index publishing_post_due on publishing_post (due_at) where due_at is not null;
create index publishing_post_published on publishing_post (published_at) where published_at is not null;
