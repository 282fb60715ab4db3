-- name: said_number
-- in: kind text, id text
-- out: number integer
select number from search_said where kind = :kind and id = :id;

-- name: said_of_number
-- in: number integer
-- out: kind text, id text
select kind, id from search_said where number = :number;

-- name: put_said
-- in: number integer, kind text, id text
insert into search_said (number, kind, id) values (:number, :kind, :id) on conflict (number) do nothing;

-- name: remove_said
-- in: number integer
delete from search_said where number = :number;
