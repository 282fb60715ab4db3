-- What was said before there was a search of conversations comes into it after the upgrade, by the work
-- "dialogue.index" (dialogue/index_work.h).
insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, fence, sending, queued)
select '01970000-0000-7000-8000-000000012401', 'dialogue.index', '{}', 2, 'waiting', 0, 'dialogue.index', 0, 10, 0, 0, 0
where exists (select 1 from dialogue_entry);
