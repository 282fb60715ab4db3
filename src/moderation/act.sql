-- columns: act = id text, version integer, verb text, state text, thread_id text, entry_id text, way text, category text, reasons text
-- columns: act = why text, by_id text, by_name text?, at integer, asked_roles text, lacking_roles text, yes_id text?, yes_name text?
-- columns: act = comment text, rulebook_id text, ruling text, evidence_id text?, dispatch_id text?, told_by text, told text
-- columns: act = told_state text, told_dispatch_id text?, error text, done_at integer?

-- name: insert_act
-- in: id text, verb text, state text, thread text, entry text, way text, category text, reasons text, why text, by text, at integer, asked text, lacking text, rulebook text, ruling text, evidence text?
insert into moderation_act (id, version, verb, state, thread_id, entry_id, way, category, reasons, why, by_id, at, asked_roles,
                            lacking_roles, yes_id, comment, rulebook_id, ruling, evidence_id, dispatch_id, told_by, told,
                            told_state, told_dispatch_id, error, done_at)
values (:id, 1, :verb, :state, :thread, :entry, :way, :category, :reasons, :why, :by, :at, :asked, :lacking, cast(null as text), '',
        :rulebook, :ruling, cast(:evidence as text), cast(null as text), '', '', '', cast(null as text), '', cast(null as bigint));

-- name: update_act
-- in: id text, version integer, state text, lacking text, yes text?, comment text, evidence text?, dispatch text?, told_by text, told text, told_state text, told_dispatch text?, error text, done_at integer?
update moderation_act set version = version + 1, state = :state, lacking_roles = :lacking, yes_id = cast(:yes as text),
    comment = :comment, evidence_id = cast(:evidence as text), dispatch_id = cast(:dispatch as text), told_by = :told_by,
    told = :told, told_state = :told_state, told_dispatch_id = cast(:told_dispatch as text), error = :error,
    done_at = cast(:done_at as bigint)
where id = :id and version = :version;

-- name: act
-- in: id text
-- out: {act}
select {act} from moderation_act_now where id = :id;

-- name: act_of_dispatch
-- in: dispatch text
-- out: {act}
select {act} from moderation_act_now where dispatch_id = :dispatch;

-- name: act_told_by
-- in: dispatch text
-- out: {act}
select {act} from moderation_act_now where told_dispatch_id = :dispatch;

-- name: acts_on
-- in: entry text, most integer
-- out: {act}
select {act} from moderation_act_now where entry_id = :entry order by at desc, id desc limit :most;

-- name: acts_in
-- in: state text, most integer
-- out: {act}
select {act} from moderation_act_now where state = :state order by at, id limit :most;
