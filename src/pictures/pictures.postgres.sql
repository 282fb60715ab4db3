-- columns: picture = id text, version integer, hash text, format text, width integer, height integer, bytes integer
-- columns: picture = name text, alt text, credit text, uploaded_by text, uploaded_at integer, uploader_name text

-- name: pictures_by_hashes
-- in: hashes text
-- out: {picture}
select {picture} from pictures_picture_now
where hash in (select json_array_elements_text(cast(:hashes as json))) limit 1000;

-- columns: use = used_by text, hash text, title text, is_public integer

-- name: uses_of_hashes
-- in: hashes text, count integer
-- out: {use}
select {use} from pictures_use where hash in (select json_array_elements_text(cast(:hashes as json)))
order by is_public desc, used_by desc limit :count;
