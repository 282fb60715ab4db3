-- name: add_entry
-- in: id text, commitment text
-- out: seq integer
insert into ledger_entry (id, commitment) values (:id, :commitment) returning seq;

-- name: add_content
-- in: seq integer, at integer, kind text, subject text?, by_person text?, salt text, act text
insert into ledger_content (seq, at, kind, subject, by_person, salt, act)
values (:seq, :at, :kind, cast(:subject as text), cast(:by_person as text), :salt, :act);

-- name: add_attachment
-- in: seq integer, number integer, name text, salt text, file text
insert into ledger_attachment (seq, number, name, salt, file) values (:seq, :number, :name, :salt, :file);
