-- What was put into the search as it was typed ("## Åpningstider") is put there once more, after the upgrade: posts by the
-- work "publishing.index" (publishing/index_work.h), service pages by "services.index". Where 0110 has queued that one
-- and it is not done, it does this too.
insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, fence, sending, queued)
select '01970000-0000-7000-8000-000000011201', 'services.index', '{}', 2, 'waiting', 0, 'services.index', 0, 10, 0, 0, 0
where exists (select 1 from services_service where state = 'published')
on conflict do nothing;

insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, fence, sending, queued)
select '01970000-0000-7000-8000-000000011202', 'publishing.index', '{}', 2, 'waiting', 0, 'publishing.index', 0, 10, 0, 0, 0
where exists (select 1 from publishing_post where state in ('published', 'withdrawn'));
