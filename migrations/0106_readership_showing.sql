-- How often a post's page on the website was shown: sums, of nobody. Nothing else of a reader is stored anywhere.
create table readership_showing (
    post_id text not null references publishing_post (id),
    day text not null, -- by the clock on the wall
    way_in text not null, -- the word of the channel whose link led there, or one of three others
    showings bigint not null check (showings > 0),
    primary key (post_id, day, way_in)
);
create index readership_showing_day on readership_showing (day);
