-- columns: service = id text, version integer, state text, name text, summary text, body text, form_url text, phone text
-- columns: service = unit_id text, owner_id text, slug text?, review_months integer, reviewed_at integer, review_due integer
-- columns: service = changed_at integer, unit_name text, owner_name text

-- name: service_by_id
-- in: id text
-- out: {service}
select {service} from services_service_now where id = :id;

-- name: service_by_slug
-- in: slug text
-- out: {service}
select {service} from services_service_now where slug = :slug and state = 'published';

-- name: services
-- in: state text?
-- out: {service}
select {service} from services_service_now where (cast(:state as text) is null or state = :state) order by name, id limit 2000;

-- name: services_out
-- out: {service}
select id, version, state, name, summary, cast('' as text) as body, form_url, phone, unit_id, owner_id, slug, review_months,
       reviewed_at, review_due, changed_at, unit_name, owner_name
from services_service_now where state = 'published' order by name, id limit 2000;

-- name: services_due
-- in: until integer
-- out: {service}
select {service} from services_service_now where state = 'published' and review_due < :until order by review_due, id limit 500;

-- name: published_after
-- in: after text, most integer
-- out: {service}
select {service} from services_service_now where state = 'published' and id > :after order by id limit :most;

-- name: service_count
-- out: there integer
select count(*) as there from services_service;

-- name: slug_taken
-- in: slug text
-- out: taken integer
select count(*) as taken from services_service where slug = :slug;

-- name: insert_service
-- in: id text, name text, summary text, body text, form_url text, phone text, unit text, owner text, months integer, by text, due integer, now integer
insert into services_service (id, version, state, name, summary, body, form_url, phone, unit_id, owner_id, review_months,
                              reviewed_at, reviewed_by, review_due, changed_at)
values (:id, 1, 'draft', :name, :summary, :body, :form_url, :phone, :unit, :owner, :months, :now, :by, :due, :now);

-- name: update_service
-- in: id text, seen integer, name text, summary text, body text, form_url text, phone text, unit text, owner text, months integer, due integer, now integer
update services_service set version = version + 1, name = :name, summary = :summary, body = :body, form_url = :form_url,
    phone = :phone, unit_id = :unit, owner_id = :owner, review_months = :months, review_due = :due, changed_at = :now
where id = :id and version = :seen;

-- name: set_state
-- in: id text, seen integer, state text, slug text?, now integer
update services_service set version = version + 1, state = :state, slug = cast(:slug as text), changed_at = :now
where id = :id and version = :seen;

-- name: set_reviewed
-- in: id text, seen integer, by text, due integer, now integer
update services_service set version = version + 1, reviewed_at = :now, reviewed_by = :by, review_due = :due
where id = :id and version = :seen;
