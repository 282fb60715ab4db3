-- What came from a network before that which it belongs to: an edit or a removal before its message, an answer of ours
-- written in the network itself before what it answers.
create table dialogue_early (
    source text not null,
    foreign_id text not null,
    verb text not null,
    conversation text not null,
    content text not null, -- JSON
    at bigint not null,
    stored_at bigint not null,
    primary key (source, foreign_id, verb)
);
create index dialogue_early_conversation on dialogue_early (conversation) where verb = 'said';
create index dialogue_early_stored on dialogue_early (stored_at);
