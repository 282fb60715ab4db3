-- columns: interest = id text, version integer, kind text, name text, about text, closed_at integer?, last_sent_at integer?

-- name: interests
-- in: most integer
-- out: {interest}
select {interest} from subscriptions_interest order by kind desc, name collate "nb-x-icu", id limit :most;

-- name: interest
-- in: id text
-- out: {interest}
select {interest} from subscriptions_interest where id = :id;

-- name: add_interest
-- in: id text, kind text, name text, folded text, about text, now integer
insert into subscriptions_interest (id, version, kind, name, folded, about, created_at)
values (:id, 1, :kind, :name, :folded, :about, :now)
on conflict (kind, folded) do nothing;

-- name: change_interest
-- in: id text, version integer, name text, folded text, about text
update subscriptions_interest set version = version + 1, name = :name, folded = :folded, about = :about
where id = :id and version = :version
  and not exists (select 1 from subscriptions_interest o
                  where o.kind = subscriptions_interest.kind and o.folded = :folded and o.id <> :id);

-- name: close_interest
-- in: id text, at integer?
update subscriptions_interest set version = version + 1, closed_at = cast(:at as bigint) where id = :id;

-- name: interest_sent
-- in: id text, now integer
update subscriptions_interest set last_sent_at = :now where id = :id;

-- name: followers
-- out: interest_id text, subscribers integer
select interest_id, count(*) as subscribers from subscriptions_choice group by interest_id order by interest_id;
