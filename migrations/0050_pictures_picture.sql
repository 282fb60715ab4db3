-- The media library: one row for each picture, whose file lies beside the database under its hash.
create table pictures_picture (
    id text primary key,
    version bigint not null default 1,
    hash text not null unique,
    format text not null check (format in ('jpeg', 'png', 'webp')),
    width bigint not null,
    height bigint not null,
    bytes bigint not null,
    name text not null,
    alt text not null,
    credit text not null,
    uploaded_by text not null references people_person (id),
    uploaded_at bigint not null
);
create index pictures_picture_uploaded on pictures_picture (uploaded_at, id);

-- Where pictures are used, told by whoever uses them (a post). By hash: a text may name one that is not there.
create table pictures_use (
    used_by text not null,
    hash text not null,
    title text not null,
    is_public smallint not null, -- everybody may see it there
    primary key (used_by, hash)
);
create index pictures_use_hash on pictures_use (hash, is_public);

-- A picture as it is read: with the name of who uploaded it.
create view pictures_picture_now as
select p.id, p.version, p.hash, p.format, p.width, p.height, p.bytes, p.name, p.alt, p.credit, p.uploaded_by, p.uploaded_at,
       n.name as uploader_name
from pictures_picture p
join people_person_name n on n.id = p.uploaded_by;
