-- How far the mailbox of an e-mail account has been read for bounces.
create table channels_mailbox (
    account_id text primary key references channels_account (id),
    uid_validity bigint not null,
    uid bigint not null
);
