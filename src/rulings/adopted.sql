-- columns: adopted = id text, name text, hash text, from_at integer, decision text, adopted_by text, adopted_at integer

-- name: adopted_now
-- in: now integer
-- out: {adopted}
select {adopted} from rulings_rulebook where from_at <= :now order by from_at desc, id desc limit 1;

-- name: adopted_versions
-- out: {adopted}
select {adopted} from rulings_rulebook order by from_at desc, id desc limit 500;

-- name: adopted_by_id
-- in: id text
-- out: {adopted}
select {adopted} from rulings_rulebook where id = :id;

-- name: text_of_adopted
-- in: id text
-- out: text text
select text from rulings_rulebook where id = :id;

-- name: insert_adopted
-- in: id text, name text, hash text, text text, from_at integer, decision text, by text, now integer
insert into rulings_rulebook (id, name, hash, text, from_at, decision, adopted_by, adopted_at)
values (:id, :name, :hash, :text, :from_at, :decision, :by, :now);

-- name: situation
-- out: situation text, message text, set_by text, set_at integer
select situation, message, set_by, set_at from rulings_situation order by set_at desc, id desc limit 1;

-- name: insert_situation
-- in: id text, situation text, message text, by text, now integer
insert into rulings_situation (id, situation, message, set_by, set_at) values (:id, :situation, :message, :by, :now);
