-- Of a message that came from a network, or that we answered with there: what the network calls it.
create table dialogue_comment (
    entry_id text primary key references dialogue_entry (id),
    account_id text not null, -- no reference: an account that is given up leaves what was said by it
    foreign_id text not null,
    conversation text not null,
    post text not null, -- the network's id of the post that it stands under; empty of a message
    author text not null, -- the network's id of who wrote; empty where it is not told
    private smallint not null,
    link text not null,
    attached text not null -- a JSON list
);
create unique index dialogue_comment_foreign on dialogue_comment (account_id, foreign_id);
create index dialogue_comment_author on dialogue_comment (account_id, author) where author <> '';
