-- columns: rule = id text, name text, words text, patterns text, links integer, author text, way text?, category text?, action text
-- columns: rule = reason text
-- columns: hit = entry_id text, thread_id text, rule_name text, action text, reason text, at integer

-- name: rules
-- in: most integer
-- out: {rule}
select {rule} from moderation_rule order by place, id limit :most;

-- name: rule
-- in: id text
-- out: {rule}
select {rule} from moderation_rule where id = :id;

-- name: add_rule
-- in: id text, name text, words text, patterns text, links integer, author text, way text?, category text?, action text, reason text
insert into moderation_rule (id, place, name, words, patterns, links, author, way, category, action, reason)
values (:id, (select coalesce(max(o.place), 0) + 1 from moderation_rule o), :name, :words, :patterns, :links, :author,
        cast(:way as text), cast(:category as text), :action, :reason);

-- name: change_rule
-- in: id text, name text, words text, patterns text, links integer, author text, way text?, category text?, action text, reason text
update moderation_rule set name = :name, words = :words, patterns = :patterns, links = :links, author = :author,
    way = cast(:way as text), category = cast(:category as text), action = :action, reason = :reason
where id = :id;

-- name: place_rule
-- in: id text, place integer
update moderation_rule set place = :place where id = :id;

-- name: remove_rule
-- in: id text
delete from moderation_rule where id = :id;

-- name: add_hit
-- in: entry text, thread text, rule text, rule_name text, action text, reason text, now integer
insert into moderation_hit (entry_id, thread_id, rule_id, rule_name, action, reason, at, seen_at, seen_by)
values (:entry, :thread, :rule, :rule_name, :action, :reason, :now, cast(null as bigint), cast(null as text))
on conflict (entry_id) do nothing;

-- name: unseen_hits
-- in: most integer
-- out: {hit}
select {hit} from moderation_hit where seen_at is null order by at desc, entry_id limit :most;

-- name: hit_on
-- in: entry text
-- out: {hit}
select {hit} from moderation_hit where entry_id = :entry and seen_at is null;

-- name: see_hit
-- in: entry text, by text, now integer
update moderation_hit set seen_at = :now, seen_by = :by where entry_id = :entry and seen_at is null;

-- name: looks_for
-- out: there integer
select count(*) as there from (
    select 1 from moderation_block where ended_at is null union all select 1 from moderation_rule limit 1) found;
