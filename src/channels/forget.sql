-- name: due_to_forget
-- in: now integer
-- out: id text, personal integer
select id, personal from channels_dispatch where forget_at <= :now and (personal = 1 or state = 'ended')
order by forget_at limit 1;

-- name: waits_to_be_forgotten
-- out: dispatches integer
select count(*) as dispatches from channels_dispatch where forget_at is not null;

-- name: keep_counts
-- in: dispatch text, counts text
update channels_dispatch set kept_counts = :counts where id = :dispatch and kept_counts = '';

-- name: forget_recipients
-- in: dispatch text, most integer
delete from channels_delivery
where id in (select d.id from channels_delivery d where d.dispatch_id = :dispatch and d.recipient <> '' limit :most);

-- name: forget_text
-- in: dispatch text, variant text
update channels_dispatch set variant = :variant where id = :dispatch;

-- name: forgotten
-- in: dispatch text
update channels_dispatch set forget_at = null where id = :dispatch;
