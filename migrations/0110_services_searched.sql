-- Service pages that went out before the search knew of them are put into it once, after the upgrade: the words of the
-- index are made by the program, so what is queued here is the work "services.index" (services/index_work.h).
insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, fence, sending, queued)
select '01970000-0000-7000-8000-000000011001', 'services.index', '{}', 2, 'waiting', 0, 'services.index', 0, 10, 0, 0, 0
where exists (select 1 from services_service where state = 'published');
