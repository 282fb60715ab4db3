-- A LinkedIn page whose comments become conversations: it is asked again and again what has been said.
create table channels_linkedin_in (
    account_id text primary key references channels_account (id),
    since bigint, -- null: not now
    asked_until bigint not null -- what was said before that has been told
);

-- An answer is found by the entry it stands as.
create index dialogue_answer_entry on dialogue_answer (entry_id) where entry_id is not null;

-- What has been said in one line of comments.
create index dialogue_comment_line on dialogue_comment (account_id, conversation);
