-- Pictures that are kept and shown to few: as if they were not in the library.
create table pictures_blocked (
    hash text primary key,
    by_person text not null references people_person (id),
    blocked_at bigint not null
);

drop view pictures_picture_now;
create view pictures_picture_now as
select p.id, p.version, p.hash, p.format, p.width, p.height, p.bytes, p.name, p.alt, p.credit, p.uploaded_by, p.uploaded_at,
       n.name as uploader_name
from pictures_picture p
join people_person_name n on n.id = p.uploaded_by
where not exists (select 1 from pictures_blocked b where b.hash = p.hash);
