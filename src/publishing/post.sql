-- columns: content = title text, lead text, body text
-- columns: content = language text, pictures text, case_reference text, decided integer, touches_staff integer, need_to_know integer, channels text, accounts text, variants text, audience text, kind text, kind_facts text, touches_units text
-- columns: post = id text, version integer, state text, revision integer, sealed_revision integer, unit_id text
-- columns: post = author_id text, contact_id text, asked_roles text, approved_revision integer?, approved_by text?
-- columns: post = comment text, due_at integer?, due_going text, published_at integer?, published_by text?
-- columns: post = corrected_at integer?, correction text, staff_know text, staff_reason text, look_by integer?, slug text?, intranet_at integer?, changed_at integer
-- columns: post = title text, lead text, body text, language text, pictures text
-- columns: post = case_reference text, decided integer, touches_staff integer, need_to_know integer, channels text, accounts text, variants text, audience text, kind text, kind_facts text, touches_units text
-- columns: post = saved_by text, unit_name text, author_name text, units_seen integer

-- name: post_by_id
-- in: id text
-- out: {post}
select {post} from publishing_post_now where id = :id;

-- name: posts_by_change
-- in: state text?, author text?, count integer, skip integer
-- out: {post}
select {post} from publishing_post_now where (cast(:state as text) is null or state = :state) and (cast(:author as text) is null or author_id = :author)
order by changed_at desc, id desc limit :count offset :skip;

-- name: posts_on_board
-- in: state text, author text?, unit text?, since integer, count integer
-- out: {post}
select {post} from publishing_post_now
where state = :state and (cast(:author as text) is null or author_id = :author)
  and (cast(:unit as text) is null or unit_id = :unit) and coalesce(published_at, changed_at) >= :since
order by changed_at desc, id desc limit :count;

-- name: posts_sent
-- in: person text
-- out: {post}
select {post} from publishing_post_now where state = 'sent' and author_id <> :person and saved_by <> :person
order by changed_at, id limit 500;

-- name: posts_to_look_at
-- in: person text
-- out: {post}
select {post} from publishing_post_now where look_by is not null and state = 'published' and published_by <> :person
order by look_by, id limit 500;

-- name: posts_on_website
-- in: count integer, skip integer
-- out: {post}
select {post} from publishing_post_now where state = 'published' and on_website = 1
order by published_at desc, id desc limit :count offset :skip;

-- name: posts_on_front
-- in: now integer, count integer
-- out: {post}
select {post} from publishing_post_now
where state = 'published' and on_website = 1 and (kind <> 'event' or until_at is null or until_at >= :now)
order by published_at desc, id desc limit :count;

-- name: posts_of_kind_ahead
-- in: kind text, now integer
-- out: {post}
select {post} from publishing_post_now
where state = 'published' and on_website = 1 and kind = :kind and until_at >= :now
order by coalesce(starts_at, until_at), until_at, id limit 200;

-- name: posts_on_intranet
-- in: count integer, skip integer
-- out: {post}
select {post} from publishing_post_now where state = 'published' and on_intranet = 1
order by intranet_at desc, id desc limit :count offset :skip;

-- name: post_on_website
-- in: slug text
-- out: {post}
select {post} from publishing_post_now where slug = :slug and state = 'published' and on_website = 1;

-- name: post_on_intranet
-- in: id text
-- out: {post}
select {post} from publishing_post_now where id = :id and state = 'published' and on_intranet = 1;

-- name: posts_going_out
-- in: until integer
-- out: {post}
select {post} from publishing_post_now where state = 'scheduled' and due_at < :until
order by due_at, id limit 500;

-- name: posts_due_between
-- in: from integer, until integer
-- out: {post}
select {post} from publishing_post_now where state = 'scheduled' and due_at >= :from and due_at < :until
order by due_at, id limit 500;

-- name: posts_out_between
-- in: from integer, until integer
-- out: {post}
select {post} from publishing_post_now where published_at >= :from and published_at < :until
order by published_at, id limit 500;

-- name: posts_once_out
-- in: after text, most integer
-- out: {post}
select {post} from publishing_post_now where state in ('published', 'withdrawn') and id > :after order by id limit :most;

-- name: slug_taken
-- in: slug text
-- out: taken integer
select count(*) as taken from publishing_post where slug = :slug;

-- name: revision
-- in: post text, number integer
-- out: {content}
select {content} from publishing_revision where post_id = :post and number = :number;

-- name: revisions
-- in: post text
-- out: number integer, saved_by text, saved_at integer
select number, saved_by, saved_at from publishing_revision where post_id = :post order by number desc limit 200;

-- name: units_asked
-- in: post text
-- out: unit_id text, revision integer, asked_at integer, seen_at integer?, seen_by text?
select unit_id, revision, asked_at, seen_at, seen_by from publishing_coordination where post_id = :post;

-- name: forget_unit
-- in: post text, unit text
delete from publishing_coordination where post_id = :post and unit_id = :unit;

-- name: ask_unit
-- in: post text, unit text, revision integer, by text, now integer
insert into publishing_coordination (post_id, unit_id, revision, asked_at, asked_by) values (:post, :unit, :revision, :now, :by);

-- name: unit_saw
-- in: post text, unit text, revision integer, by text, now integer
update publishing_coordination set seen_at = :now, seen_by = :by
where post_id = :post and unit_id = :unit and revision = :revision and seen_at is null;

-- name: units_waited_for
-- out: post_id text, unit_id text
select c.post_id, c.unit_id from publishing_coordination c
join publishing_post p on p.id = c.post_id and p.revision = c.revision
where c.seen_at is null and p.state in ('draft', 'sent', 'approved', 'scheduled')
order by c.asked_at, c.post_id limit 500;

-- name: here_now
-- in: post text, since integer
-- out: person_id text
select person_id from publishing_presence where post_id = :post and here_at >= :since order by here_at desc limit 20;

-- name: leave_old
-- in: before integer
delete from publishing_presence where here_at < :before;

-- name: leave
-- in: post text, person text
delete from publishing_presence where post_id = :post and person_id = :person;

-- name: be_here
-- in: post text, person text, now integer
insert into publishing_presence (post_id, person_id, here_at) values (:post, :person, :now)
on conflict (post_id, person_id) do update set here_at = excluded.here_at;

-- name: insert_post
-- in: id text, unit text, author text, now integer
insert into publishing_post (id, version, state, revision, unit_id, author_id, contact_id, created_at, changed_at)
values (:id, 1, 'draft', 1, :unit, :author, :author, :now, :now);

-- name: insert_revision
-- in: post text, number integer, title text, lead text, body text, language text, pictures text, case_reference text, decided integer, touches_staff integer, need_to_know integer, channels text, accounts text, variants text, audience text, kind text, kind_facts text, touches_units text, by text, now integer
insert into publishing_revision (post_id, number, title, lead, body, language, pictures, case_reference, decided, touches_staff,
                                 need_to_know, channels, accounts, variants, audience, kind, kind_facts, touches_units, saved_by, saved_at)
values (:post, :number, :title, :lead, :body, :language, :pictures, :case_reference, :decided, :touches_staff,
        :need_to_know, :channels, :accounts, :variants, :audience, :kind, :kind_facts, :touches_units, :by, :now);

-- name: update_revision
-- in: post text, number integer, title text, lead text, body text, language text, pictures text, case_reference text, decided integer, touches_staff integer, need_to_know integer, channels text, accounts text, variants text, audience text, kind text, kind_facts text, touches_units text, by text, now integer
update publishing_revision set title = :title, lead = :lead, body = :body, language = :language, pictures = :pictures,
    case_reference = :case_reference, decided = :decided, touches_staff = :touches_staff, need_to_know = :need_to_know,
    channels = :channels, accounts = :accounts, variants = :variants, audience = :audience, kind = :kind,
    kind_facts = :kind_facts, touches_units = :touches_units, saved_by = :by, saved_at = :now
where post_id = :post and number = :number;

-- name: seal_revision
-- in: id text
update publishing_post set sealed_revision = revision where id = :id and sealed_revision < revision;

-- name: update_post
-- in: id text, seen integer, state text, revision integer, sealed_revision integer, unit text, contact text, asked_roles text, approved_revision integer?, approved_by text?, comment text, due_at integer?, due_going text, published_at integer?, published_by text?, corrected_at integer?, correction text, staff_know text, staff_reason text, look_by integer?, slug text?, on_website integer, on_intranet integer, intranet_at integer?, kind text, starts_at integer?, until_at integer?, now integer
update publishing_post set version = version + 1, state = :state, revision = :revision, sealed_revision = :sealed_revision,
    unit_id = :unit, contact_id = :contact, asked_roles = :asked_roles, approved_revision = cast(:approved_revision as bigint),
    approved_by = cast(:approved_by as text), comment = :comment, due_at = cast(:due_at as bigint), due_going = :due_going,
    published_at = cast(:published_at as bigint),
    published_by = cast(:published_by as text), corrected_at = cast(:corrected_at as bigint), correction = :correction,
    staff_know = :staff_know, staff_reason = :staff_reason,
    look_by = cast(:look_by as bigint), slug = cast(:slug as text), on_website = :on_website, on_intranet = :on_intranet,
    intranet_at = cast(:intranet_at as bigint), kind = :kind, starts_at = cast(:starts_at as bigint),
    until_at = cast(:until_at as bigint), changed_at = :now
where id = :id and version = :seen;
