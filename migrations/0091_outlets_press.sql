-- What the press room shows, and from when. It follows what is published with the press among its channels.
create table outlets_release (
    post_id text primary key references publishing_post (id),
    slug text not null,
    is_out smallint not null, -- the post is published with the press among its channels
    embargo bigint, -- nobody outside is shown it before then
    shown_from bigint not null
);
create index outlets_release_shown on outlets_release (is_out, shown_from);
create index outlets_release_slug on outlets_release (slug);

-- Whom press releases are sent to.
create table outlets_medium (
    id text primary key,
    name text not null,
    outlet text not null,
    address text not null,
    changed_at bigint not null
);
create unique index outlets_medium_address on outlets_medium (address);
create index outlets_medium_outlet on outlets_medium (outlet, name);
