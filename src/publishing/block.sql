-- name: insert_block
-- in: post text, by text, now integer, reason text
insert into publishing_block (post_id, by_person, blocked_at, reason) values (:post, :by, :now, :reason);

-- name: insert_blocked_revision
-- in: post text, number integer, content text
insert into publishing_blocked_revision (post_id, number, content) values (:post, :number, :content);

-- name: blank_revisions
-- in: post text, title text, variants text, facts text
update publishing_revision set title = :title, lead = '', body = '', pictures = '[]', case_reference = '', variants = :variants, kind_facts = :facts
where post_id = :post;

-- name: blank_remarks
-- in: post text
update publishing_post set correction = '', comment = '' where id = :post;

-- name: block
-- in: post text
-- out: by_person text, blocked_at integer, reason text
select by_person, blocked_at, reason from publishing_block where post_id = :post;

-- name: blocked_revisions
-- in: post text
-- out: number integer, content text
select number, content from publishing_blocked_revision where post_id = :post order by number desc limit 200;
