-- name: erase_content
-- in: id text, decision text
update ledger_content set salt = null, act = null, by_person = null, erased_by = :decision
where seq = (select seq from ledger_entry where id = :id) and act is not null;

-- name: erase_attachments
-- in: id text
delete from ledger_attachment where seq = (select seq from ledger_entry where id = :id);
