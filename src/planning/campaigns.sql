-- columns: campaign = id text, version integer, name text, from_day text, to_day text, goal text, ended integer

-- name: campaigns
-- out: {campaign}
select {campaign} from planning_campaign order by ended, from_day desc, id limit 300;

-- name: campaigns_between
-- in: from_day text, to_day text
-- out: {campaign}
select {campaign} from planning_campaign where ended = 0 and from_day <= :to_day and to_day >= :from_day order by from_day, id limit 300;

-- name: campaign
-- in: id text
-- out: {campaign}
select {campaign} from planning_campaign where id = :id;

-- name: count_campaigns
-- out: campaigns integer
select count(*) as campaigns from planning_campaign where ended = 0;

-- name: insert_campaign
-- in: id text, name text, from_day text, to_day text, goal text, by text, now integer
insert into planning_campaign (id, version, name, from_day, to_day, goal, by_person, changed_at)
values (:id, 1, :name, :from_day, :to_day, :goal, :by, :now);

-- name: update_campaign
-- in: id text, name text, from_day text, to_day text, goal text, ended integer, by text, now integer
update planning_campaign set version = version + 1, name = :name, from_day = :from_day, to_day = :to_day, goal = :goal,
    ended = :ended, by_person = :by, changed_at = :now
where id = :id;

-- name: campaign_posts
-- in: campaign text
-- out: post text
select post from planning_campaign_post where campaign = :campaign order by post desc limit 500;

-- name: campaign_of
-- in: post text
-- out: {campaign}
select {campaign} from planning_campaign where id = (select campaign from planning_campaign_post where post = :post);

-- name: leave_campaign
-- in: post text
delete from planning_campaign_post where post = :post;

-- name: join_campaign
-- in: post text, campaign text
insert into planning_campaign_post (post, campaign) values (:post, :campaign);
