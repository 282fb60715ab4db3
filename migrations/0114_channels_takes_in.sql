-- An e-mail account's mailbox is also a way in.
alter table channels_mailbox add column takes_in_since bigint; -- null: what comes there is no conversation
-- Mails with this UID or a higher one came after that; those below may lie there from before. 0: not known yet.
alter table channels_mailbox add column new_from bigint not null default 0;
alter table channels_mailbox add column mailbox text not null default ''; -- which one it is, as a sum; '': not read yet
