-- columns: template = id text, version integer, name text, text_nb text, text_nn text, category text?, unit_id text?
-- columns: template = unit_name text?, owner_id text, owner_name text?, review_on text, closes integer
-- columns: template = sets_category text?, gives_to text?

-- name: templates
-- out: {template}
select {template} from dialogue_template_now order by folded, id limit 300;

-- name: template_by_id
-- in: id text
-- out: {template}
select {template} from dialogue_template_now where id = :id;

-- name: template_named
-- in: folded text
-- out: id text
select id from dialogue_template where folded = :folded and retired_at is null;

-- name: count_templates
-- out: there integer
select count(*) as there from dialogue_template where retired_at is null;

-- name: insert_template
-- in: id text, name text, folded text, text_nb text, text_nn text, category text?, unit text?, owner text, review text, closes integer, sets_category text?, gives_to text?
insert into dialogue_template (id, version, name, folded, text_nb, text_nn, category, unit_id, owner_id, review_on, closes,
                               sets_category, gives_to)
values (:id, 1, :name, :folded, :text_nb, :text_nn, cast(:category as text), cast(:unit as text), :owner, :review, :closes,
        cast(:sets_category as text), cast(:gives_to as text));

-- name: update_template
-- in: id text, seen integer, name text, folded text, text_nb text, text_nn text, category text?, unit text?, owner text, review text, closes integer, sets_category text?, gives_to text?
update dialogue_template set version = version + 1, name = :name, folded = :folded, text_nb = :text_nb, text_nn = :text_nn,
    category = cast(:category as text), unit_id = cast(:unit as text), owner_id = :owner, review_on = :review,
    closes = :closes, sets_category = cast(:sets_category as text), gives_to = cast(:gives_to as text)
where id = :id and version = :seen and retired_at is null;

-- name: retire_template
-- in: id text, now integer
update dialogue_template set version = version + 1, retired_at = :now where id = :id and retired_at is null;
