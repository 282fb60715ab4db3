-- name: look_at
-- in: medium text, after text, most integer, topics text, places text
-- out: id text, address text, matches integer
select s.id, s.address,
       case when (s.all_topics = 1 or exists (select 1 from subscriptions_choice c where c.subscriber_id = s.id
                      and c.interest_id in (select value from json_each(:topics))))
             and (:places = '[]' or s.placed = 0 or exists (select 1 from subscriptions_choice c
                      where c.subscriber_id = s.id and c.interest_id in (select value from json_each(:places))))
            then 1 else 0 end as matches
from (select id, address, all_topics, placed from subscriptions_subscriber
      where medium = :medium and state = 'active' and id > :after order by id limit :most) s
order by s.id;

-- name: count_recipients
-- in: medium text, topics text, places text
-- out: recipients integer
select count(*) as recipients from subscriptions_subscriber s
where s.medium = :medium and s.state = 'active'
  and (s.all_topics = 1 or exists (select 1 from subscriptions_choice c where c.subscriber_id = s.id
           and c.interest_id in (select value from json_each(:topics))))
  and (:places = '[]' or s.placed = 0 or exists (select 1 from subscriptions_choice c
           where c.subscriber_id = s.id and c.interest_id in (select value from json_each(:places))));
