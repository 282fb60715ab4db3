-- columns: block = id text, way text, account_id text?, author text, who text, thread_id text, reasons text, why text, category text
-- columns: block = ruling text, by_id text, by_name text?, at integer, until_on text, review_on text, ended_at integer?
-- columns: block = ended_by_name text?, ended_why text, kept_aside integer

-- name: insert_block
-- in: id text, way text, account text?, author text, who text, thread text, reasons text, why text, category text, rulebook text, ruling text, by text, now integer, until text, review text
insert into moderation_block (id, way, account_id, author, who, thread_id, reasons, why, category, rulebook_id, ruling, by_id, at,
                              until_on, review_on, ended_at, ended_by, ended_why, kept_aside)
values (:id, :way, cast(:account as text), :author, :who, :thread, :reasons, :why, :category, :rulebook, :ruling, :by, :now, :until,
        :review, cast(null as bigint), cast(null as text), '', 0);

-- name: block
-- in: id text
-- out: {block}
select {block} from moderation_block_now where id = :id;

-- name: blocks
-- in: most integer
-- out: {block}
select {block} from moderation_block_now
order by (case when ended_at is null then 0 else 1 end), (case when ended_at is null then review_on else '' end), at desc, id
limit :most;

-- name: blocks_to_review
-- in: today text, most integer
-- out: {block}
select {block} from moderation_block_now
where ended_at is null and (review_on <= :today or until_on < :today) order by review_on, id limit :most;

-- name: standing_block
-- in: way text, author text
-- out: {block}
select {block} from moderation_block_now where way = :way and author = :author and ended_at is null;

-- name: end_block
-- in: id text, now integer, by text, why text
update moderation_block set ended_at = :now, ended_by = :by, ended_why = :why where id = :id and ended_at is null;

-- name: review_block
-- in: id text, review text
update moderation_block set review_on = :review where id = :id and ended_at is null;

-- name: count_kept_aside
-- in: id text
update moderation_block set kept_aside = kept_aside + 1 where id = :id;
