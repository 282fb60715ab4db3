-- One index over what may be seen. The words are made by src/search/words.h, so both databases find the same.
create table search_document (
    number integer primary key,
    kind text not null,
    id text not null,
    title text not null,
    body text not null,
    visible smallint not null, -- 0 everyone, 1 staff, 2 desk
    at bigint not null,
    unique (kind, id)
);
create virtual table search_words using fts5 (words, tokenize = 'unicode61 remove_diacritics 0');
