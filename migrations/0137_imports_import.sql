-- What is brought from another system. The file lies on the disk until it is taken in or dropped; what was refused is
-- told by its place in the file alone.
alter table dialogue_thread add column import_id text; -- it began by that import, and no message since
alter table dialogue_thread add column untouched_version bigint; -- as the import left it: nobody has done anything since
alter table dialogue_entry add column import_id text;
create index dialogue_thread_import on dialogue_thread (import_id, id) where import_id is not null;
create index dialogue_entry_import on dialogue_entry (import_id, id) where import_id is not null;

create table imports_import (
    id text primary key,
    state text not null check (state in ('tried', 'running', 'done', 'dropped', 'undoing', 'undone')),
    kind text not null check (kind in ('mbox', 'chatwoot')),
    file_name text not null,
    sum text not null, -- SHA-256 of the file, hex
    bytes bigint not null,
    choices text not null, -- JSON: what the officer chose (imports/import.h)
    counted text not null, -- JSON: what the dry run counted
    next_letter bigint not null,
    taken bigint not null,
    threads bigint not null,
    files bigint not null,
    again bigint not null,
    refused bigint not null,
    by_person text not null references people_person (id),
    created_at bigint not null,
    ended_at bigint
);
create index imports_import_created on imports_import (created_at desc, id);

create table imports_refused (
    import_id text not null references imports_import (id),
    letter bigint not null, -- which one of the file, from 0
    file text not null, -- in an archive; empty where there is one file alone
    place bigint not null, -- a line, or which one in its list, from 1
    why text not null, -- a code word
    primary key (import_id, letter)
);
