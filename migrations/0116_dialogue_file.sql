-- What came with a mail besides its words. The bytes of files lie on the disk, named by their sum (dialogue/file_folder.h).
create table dialogue_mail (
    entry_id text primary key references dialogue_entry (id),
    has_html smallint not null,
    text_cut smallint not null, -- the text that is kept is not all of it
    files_left bigint not null, -- more files than are kept
    whole text not null -- the sum of the mail itself, where it is larger than dialogue_raw takes; else empty
);
create index dialogue_mail_whole on dialogue_mail (whole) where whole <> '';

create table dialogue_file (
    id text primary key,
    entry_id text not null references dialogue_entry (id),
    place bigint not null,
    name text not null,
    said text not null, -- the type by its sender
    found text not null, -- the type by its bytes; empty: they do not tell
    bytes bigint not null,
    sum text not null, -- SHA-256, hex; empty: it was too large, and lies in the mail room alone
    verdict text not null check (verdict in ('ordinary', 'unlike', 'dangerous')),
    why text not null,
    scan text not null check (scan in ('unasked', 'clean', 'found', 'failed')),
    unique (entry_id, place)
);
create index dialogue_file_sum on dialogue_file (sum);
