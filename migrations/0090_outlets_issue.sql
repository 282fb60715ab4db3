-- Issues of the municipality's newspaper while they are planned, and which posts stand on which page.
create table outlets_issue (
    id text primary key,
    version bigint not null,
    name text not null,
    day text not null, -- it comes out
    pages bigint not null,
    room bigint not null, -- characters of a page; 0: not told
    changed_by text not null references people_person (id),
    changed_at bigint not null
);
create index outlets_issue_day on outlets_issue (day, id);

create table outlets_issue_post (
    issue_id text not null references outlets_issue (id),
    post_id text not null references publishing_post (id),
    page bigint not null,
    place bigint not null, -- order on the page
    primary key (issue_id, post_id)
);
create index outlets_issue_post_page on outlets_issue_post (issue_id, page, place);
