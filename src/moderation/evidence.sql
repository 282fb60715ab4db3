-- columns: evidence = id text, act_id text, thread_id text, entry_id text, way text, who text, address text, author text, link text
-- columns: evidence = said_at integer, stored_at integer, text text, raw text?, more text, sum text, verb text, reason text
-- columns: evidence = taken_at integer, by_id text?, by_name text?, dispose_at integer

-- name: insert_evidence
-- in: id text, act text, thread text, entry text, way text, who text, address text, author text, link text, said integer, stored integer, text text, raw text?, more text, sum text, verb text, reason text, now integer, by text?, dispose integer
insert into moderation_evidence (id, act_id, thread_id, entry_id, way, who, address, author, link, said_at, stored_at, text, raw, more,
                                 sum, verb, reason, taken_at, by_id, dispose_at)
values (:id, :act, :thread, :entry, :way, :who, :address, :author, :link, :said, :stored, :text, cast(:raw as text), :more, :sum,
        :verb, :reason, :now, cast(:by as text), :dispose);

-- name: evidence
-- in: id text
-- out: {evidence}
select {evidence} from moderation_evidence_now where id = :id;

-- name: list_evidence
-- in: most integer, skip integer
-- out: {evidence}
select id, act_id, thread_id, entry_id, way, who, address, author, link, said_at, stored_at, text, cast(null as text) as raw,
       '' as more, sum, verb, reason, taken_at, by_id, by_name, dispose_at
from moderation_evidence_now order by taken_at desc, id limit :most offset :skip;

-- name: dispose_at
-- in: id text, at integer
update moderation_evidence set dispose_at = :at where id = :id;

-- name: evidence_due
-- in: now integer, most integer
-- out: id text
select id from moderation_evidence where dispose_at <= :now order by dispose_at, id limit :most;

-- name: delete_evidence
-- in: id text
delete from moderation_evidence where id = :id;
