-- columns: picture = id text, version integer, hash text, format text, width integer, height integer, bytes integer
-- columns: picture = name text, alt text, credit text, uploaded_by text, uploaded_at integer, uploader_name text

-- name: block_picture
-- in: hash text, by text, now integer
insert into pictures_blocked (hash, by_person, blocked_at) values (:hash, :by, :now) on conflict (hash) do nothing;

-- name: blocked_by
-- in: hash text
-- out: by_person text
select by_person from pictures_blocked where hash = :hash;

-- name: blocked_picture
-- in: hash text
-- out: {picture}
select p.id, p.version, p.hash, p.format, p.width, p.height, p.bytes, p.name, p.alt, p.credit, p.uploaded_by, p.uploaded_at,
       '' as uploader_name
from pictures_picture p where p.hash = :hash;
