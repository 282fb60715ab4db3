create view intranet_notice_now as
select n.post, n.revision, n.asked_at, p.title, p.lead, p.unit_name, p.revision as newest, p.correction
from intranet_notice n
join publishing_post_now p on p.id = n.post
where p.state = 'published' and p.on_intranet = 1 and p.need_to_know = 1;
