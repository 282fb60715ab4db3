-- name: add_content
-- in: entry text, at integer, kind text, subject text?, by_person text?, salt text, act text
insert into ledger_content (seq, at, kind, subject, by_person, salt, act)
values ((select seq from ledger_entry where id = :entry), :at, :kind, cast(:subject as text), cast(:by_person as text), :salt, :act);

-- name: add_attachment
-- in: entry text, number integer, name text, salt text, file text
insert into ledger_attachment (seq, number, name, salt, file)
values ((select seq from ledger_entry where id = :entry), :number, :name, :salt, :file);
