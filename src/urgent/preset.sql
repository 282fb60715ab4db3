-- columns: preset = id text, version integer, name text, title text, text text, over_text text, topics text, channels text, hours integer, ring text, closed_at integer?

-- name: presets
-- out: {preset}
select {preset} from urgent_preset order by case when closed_at is null then 0 else 1 end, place, id limit 200;

-- name: preset
-- in: id text
-- out: {preset}
select {preset} from urgent_preset where id = :id;

-- name: preset_place
-- out: offered integer, next integer
select sum(case when closed_at is null then 1 else 0 end) as offered, coalesce(max(place), 0) + 1 as next from urgent_preset;

-- name: insert_preset
-- in: id text, place integer, name text, title text, text text, over_text text, topics text, channels text, hours integer, ring text, now integer
insert into urgent_preset (id, version, place, name, title, text, over_text, topics, channels, hours, ring, changed_at)
values (:id, 1, :place, :name, :title, :text, :over_text, :topics, :channels, :hours, :ring, :now);

-- name: update_preset
-- in: id text, name text, title text, text text, over_text text, topics text, channels text, hours integer, ring text, closed_at integer?, now integer
update urgent_preset set version = version + 1, name = :name, title = :title, text = :text, over_text = :over_text,
    topics = :topics, channels = :channels, hours = :hours, ring = :ring, closed_at = cast(:closed_at as bigint), changed_at = :now
where id = :id;

-- name: preset_words
-- out: preset_id text, language text, name text, title text, text text, over_text text
select preset_id, language, name, title, text, over_text from urgent_preset_words order by preset_id, language limit 400;

-- name: forget_words
-- in: preset text
delete from urgent_preset_words where preset_id = :preset;

-- name: add_words
-- in: preset text, language text, name text, title text, text text, over_text text
insert into urgent_preset_words (preset_id, language, name, title, text, over_text)
values (:preset, :language, :name, :title, :text, :over_text);

-- name: second_above
-- out: version integer, second_above integer
select version, second_above from urgent_setting where id = 1;

-- name: set_second_above
-- in: second_above integer
update urgent_setting set version = version + 1, second_above = :second_above where id = 1;
