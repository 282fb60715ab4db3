-- columns: picture = id text, version integer, hash text, format text, width integer, height integer, bytes integer
-- columns: picture = name text, alt text, credit text, uploaded_by text, uploaded_at integer, uploader_name text

-- name: picture_by_id
-- in: id text
-- out: {picture}
select {picture} from pictures_picture_now where id = :id;

-- name: picture_by_hash
-- in: hash text
-- out: {picture}
select {picture} from pictures_picture_now where hash = :hash;

-- name: pictures
-- in: count integer, skip integer
-- out: {picture}
select {picture} from pictures_picture_now
order by uploaded_at desc, id desc limit :count offset :skip;

-- name: insert_picture
-- in: id text, hash text, format text, width integer, height integer, bytes integer, name text, alt text, credit text, by text, now integer
insert into pictures_picture (id, hash, format, width, height, bytes, name, alt, credit, uploaded_by, uploaded_at)
values (:id, :hash, :format, :width, :height, :bytes, :name, :alt, :credit, :by, :now);

-- name: update_picture
-- in: id text, seen integer, alt text, credit text
update pictures_picture set alt = :alt, credit = :credit, version = version + 1 where id = :id and version = :seen;

-- name: delete_picture
-- in: id text
delete from pictures_picture where id = :id;

-- name: delete_uses
-- in: used_by text
delete from pictures_use where used_by = :used_by;

-- name: insert_use
-- in: used_by text, hash text, title text, is_public integer
insert into pictures_use (used_by, hash, title, is_public) values (:used_by, :hash, :title, :is_public);

-- name: public_uses
-- in: hash text
-- out: uses integer
select count(*) as uses from pictures_use where hash = :hash and is_public = 1;

-- name: delete_crops
-- in: used_by text
delete from pictures_crop where used_by = :used_by;

-- name: insert_crop
-- in: used_by text, hash text, crop text
insert into pictures_crop (used_by, hash, crop) values (:used_by, :hash, :crop);

-- name: public_crops
-- in: hash text, crop text
-- out: uses integer
select count(*) as uses from pictures_crop c
join pictures_use u on u.used_by = c.used_by and u.hash = c.hash
where c.hash = :hash and c.crop = :crop and u.is_public = 1;
