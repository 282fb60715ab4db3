-- When the persons a dispatch went to are forgotten; how many they were in each state is kept.
alter table channels_dispatch add column forget_at bigint;
alter table channels_dispatch add column personal smallint not null default 0; -- its text is one person's own: forgotten too
alter table channels_dispatch add column kept_counts text not null default ''; -- JSON, when its deliveries are forgotten
create index channels_dispatch_forget on channels_dispatch (forget_at) where forget_at is not null;
-- A year, in microseconds.
update channels_dispatch set forget_at = ended_at + 31536000000000 where ended_at is not null;
