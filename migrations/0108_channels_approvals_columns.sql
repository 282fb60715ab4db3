-- What may have come to its recipient although it goes again under a safe key: the fence of the first batch of which no
-- answer came back. It is never forgotten by a later try, so that one message more reaches whoever may have got the first.
alter table channels_delivery add column maybe_fence bigint;

-- Which revision a reader outside was shown. 0: a link from before this was kept, which shows the newest.
alter table approvals_guest add column revision bigint not null default 0;
