-- Enquiries that began by the form, which may have sent a letter each; counted no further than needed.
-- name: begun_by_form_of
-- in: address text, after integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where state in ('open', 'waiting', 'done') and last_at > :after and merged_into is null
      and way = 'form' and address = :address and began_at > :after limit :most) found;

-- name: all_begun_by_form
-- in: after integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where state in ('open', 'waiting', 'done') and last_at > :after and merged_into is null
      and way = 'form' and began_at > :after limit :most) found;

-- name: begun_by_form
-- in: after integer, most integer
-- out: there integer
select count(*) as there from (
    select 1 from dialogue_thread
    where state in ('open', 'waiting', 'done') and last_at > :after and merged_into is null
      and way = 'form' and address <> '' and began_at > :after limit :most) found;
