-- columns: comment = entry_id text, account_id text, foreign_id text, conversation text, post text, author text, private integer, link text, attached text

-- name: comment_of
-- in: entry text
-- out: {comment}
select {comment} from dialogue_comment where entry_id = :entry;

-- name: find_comment
-- in: account text, foreign_id text
-- out: {comment}
select {comment} from dialogue_comment where account_id = :account and foreign_id = :foreign_id;

-- name: keep_comment
-- in: entry text, account text, foreign_id text, conversation text, post text, author text, private integer, link text, attached text
insert into dialogue_comment (entry_id, account_id, foreign_id, conversation, post, author, private, link, attached)
values (:entry, :account, :foreign_id, :conversation, :post, :author, :private, :link, :attached)
on conflict do nothing;

-- name: our_answers_in_line
-- in: account text, conversation text
-- out: foreign_id text
select c.foreign_id from dialogue_comment c join dialogue_entry e on e.id = c.entry_id
where c.account_id = :account and c.conversation = :conversation and e.kind = 'out'
order by e.at desc, e.id desc limit 200;

-- name: forget_comments
-- in: thread text
delete from dialogue_comment where entry_id in (select id from dialogue_entry where thread_id = :thread);

-- name: comments_of
-- in: thread text
-- out: entry_id text, private integer, link text, attached text
select c.entry_id, c.private, c.link, c.attached from dialogue_comment c join dialogue_entry e on e.id = c.entry_id where e.thread_id = :thread;
