-- One index over what may be seen. The words are made by src/search/words.h, so both databases find the same.
create table search_document (
    number bigint generated always as identity primary key,
    kind text not null,
    id text not null,
    title text not null,
    body text not null,
    visible smallint not null, -- 0 everyone, 1 staff, 2 desk
    at bigint not null,
    words tsvector not null,
    unique (kind, id)
);
create index search_document_words on search_document using gin (words);
