-- Where a revision goes out beside the website and the intranet, and how it reads there.
alter table publishing_revision add column accounts text not null default '[]'; -- JSON, ids of channels_account
alter table publishing_revision add column variants text not null default '{}'; -- JSON, by channel
alter table publishing_revision add column audience text not null default '{}'; -- JSON, of newsletters and text messages

drop view publishing_post_now;
-- A post as it is read: with the content of its newest revision, and the names that stand beside it.
create view publishing_post_now as
select p.id, p.version, p.state, p.revision, p.sealed_revision, p.unit_id, p.author_id, p.contact_id, p.asked_roles,
       p.approved_revision, p.approved_by, p.comment, p.due_at, p.due_going, p.published_at, p.published_by, p.corrected_at,
       p.correction, p.staff_know, p.staff_reason, p.look_by, p.slug, p.on_website, p.on_intranet, p.intranet_at, p.changed_at,
       r.title, r.lead, r.body, r.language, r.pictures, r.case_reference, r.decided, r.touches_staff, r.need_to_know, r.channels,
       r.accounts, r.variants, r.audience, r.saved_by, u.name as unit_name, a.name as author_name
from publishing_post p
join publishing_revision r on r.post_id = p.id and r.number = p.revision
join people_unit_name u on u.id = p.unit_id
join people_person_name a on a.id = p.author_id;
