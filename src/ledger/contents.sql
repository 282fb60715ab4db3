-- name: contents
-- in: log integer, first integer, end integer
-- out: id text, at integer?, kind text?, subject text?, by_person text?, salt text?, act text?, erased_by text?
select e.id, c.at, c.kind, c.subject, c.by_person, c.salt, c.act, c.erased_by
from ledger_entry e left join ledger_content c on c.seq = e.seq
where e.log = :log and e.idx >= :first and e.idx < :end order by e.idx;
