-- What is said in conversations: many, and looked for by time. The number is the time with a little beside it that
-- makes it unique, so that the newest come first without sorting, and a span of time is a span of numbers.
create table search_said (
    number integer primary key,
    kind text not null,
    id text not null,
    unique (kind, id)
);
create virtual table search_said_words using fts5 (words, marks, detail = none, columnsize = 0, prefix = '2 3 4 5',
                                                   tokenize = 'unicode61 remove_diacritics 0');
