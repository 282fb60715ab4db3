-- name: own_lists_now
-- out: version integer, hash text, changed_by text, changed_at integer
select version, hash, changed_by, changed_at from rulings_own_lists where id = 1;

-- name: own_lists_text
-- out: words text, phones text, domains text, accounts text
select words, phones, domains, accounts from rulings_own_lists where id = 1;

-- name: insert_own_lists
-- in: hash text, words text, phones text, domains text, accounts text, by text, now integer
insert into rulings_own_lists (id, version, hash, words, phones, domains, accounts, changed_by, changed_at)
values (1, 1, :hash, :words, :phones, :domains, :accounts, :by, :now);

-- name: update_own_lists
-- in: hash text, words text, phones text, domains text, accounts text, by text, now integer
update rulings_own_lists
set version = version + 1, hash = :hash, words = :words, phones = :phones, domains = :domains, accounts = :accounts,
    changed_by = :by, changed_at = :now
where id = 1;
