-- What is done about what others write: hidden, shown again, removed, and who wanted to and might not.
create table moderation_act (
    id text primary key,
    version bigint not null,
    verb text not null check (verb in ('hide', 'show', 'remove')),
    state text not null check (state in ('refused', 'waits', 'sent-back', 'under-way', 'done', 'failed', 'in-doubt', 'withdrawn')),
    thread_id text not null, -- no references: threads are forgotten before this is
    entry_id text not null,
    way text not null,
    category text not null,
    reasons text not null, -- a JSON list of code words
    why text not null,
    by_id text not null references people_person (id),
    at bigint not null,
    asked_roles text not null, -- a JSON list
    lacking_roles text not null, -- likewise: whose yes it waits for still
    yes_id text references people_person (id),
    comment text not null,
    rulebook_id text not null,
    ruling text not null, -- JSON
    evidence_id text,
    dispatch_id text,
    told_by text not null, -- message, mail, sms, link, or '': there is no way
    told text not null, -- what whoever wrote it is told
    told_state text not null check (told_state in ('', 'under-way', 'done', 'failed', 'in-doubt')),
    told_dispatch_id text,
    error text not null,
    done_at bigint
);
create index moderation_act_entry on moderation_act (entry_id, at desc, id);
create index moderation_act_state on moderation_act (state, at, id) where state in ('waits', 'sent-back', 'failed', 'in-doubt');
create index moderation_act_old on moderation_act (at, id);
create unique index moderation_act_dispatch on moderation_act (dispatch_id) where dispatch_id is not null;
create unique index moderation_act_told on moderation_act (told_dispatch_id) where told_dispatch_id is not null;

create view moderation_act_now as
select a.id, a.version, a.verb, a.state, a.thread_id, a.entry_id, a.way, a.category, a.reasons, a.why, a.by_id, p.name as by_name,
       a.at, a.asked_roles, a.lacking_roles, a.yes_id, y.name as yes_name, a.comment, a.rulebook_id, a.ruling, a.evidence_id,
       a.dispatch_id, a.told_by, a.told, a.told_state, a.told_dispatch_id, a.error, a.done_at
from moderation_act a
left join people_person_name p on p.id = a.by_id
left join people_person_name y on y.id = a.yes_id;

-- The message as it stood, kept before anything is done to it, with a date of its own to be disposed of.
create table moderation_evidence (
    id text primary key,
    act_id text not null,
    thread_id text not null,
    entry_id text not null,
    way text not null,
    who text not null,
    address text not null,
    author text not null, -- what the channel calls who wrote it
    link text not null,
    said_at bigint not null, -- by the channel
    stored_at bigint not null,
    text text not null,
    raw text, -- 't' and the text, or 'x' and hex digits where it is none; null: it was forgotten before
    more text not null, -- JSON: files, earlier versions, what the network calls it
    sum text not null, -- SHA-256, hex, of the piece as it is exported
    verb text not null,
    reason text not null,
    taken_at bigint not null,
    by_id text references people_person (id),
    dispose_at bigint not null
);
create index moderation_evidence_newest on moderation_evidence (taken_at desc, id);
create index moderation_evidence_due on moderation_evidence (dispose_at, id);

create view moderation_evidence_now as
select e.id, e.act_id, e.thread_id, e.entry_id, e.way, e.who, e.address, e.author, e.link, e.said_at, e.stored_at, e.text, e.raw,
       e.more, e.sum, e.verb, e.reason, e.taken_at, e.by_id, p.name as by_name, e.dispose_at
from moderation_evidence e left join people_person_name p on p.id = e.by_id;

-- Who is shut out of which of our accounts, for how long and why.
create table moderation_block (
    id text primary key,
    way text not null,
    account_id text, -- of a network
    author text not null, -- the network's id of the person, or the address, folded
    who text not null,
    thread_id text not null, -- where it was decided
    reasons text not null,
    why text not null,
    category text not null,
    rulebook_id text not null,
    ruling text not null,
    by_id text not null references people_person (id),
    at bigint not null,
    until_on text not null, -- "2027-05-01": its last day
    review_on text not null, -- somebody looks at it again then
    ended_at bigint,
    ended_by text references people_person (id),
    ended_why text not null,
    kept_aside bigint not null -- messages, since
);
create unique index moderation_block_standing on moderation_block (way, author) where ended_at is null;
create index moderation_block_newest on moderation_block (at desc, id);

create view moderation_block_now as
select b.id, b.way, b.account_id, b.author, b.who, b.thread_id, b.reasons, b.why, b.category, b.rulebook_id, b.ruling, b.by_id,
       p.name as by_name, b.at, b.until_on, b.review_on, b.ended_at, b.ended_by, e.name as ended_by_name, b.ended_why, b.kept_aside
from moderation_block b
left join people_person_name p on p.id = b.by_id
left join people_person_name e on e.id = b.ended_by;

-- Where others rule: whom we asked to do something about it, and what came of that.
create table moderation_report (
    id text primary key,
    version bigint not null,
    thread_id text not null,
    entry_id text not null,
    what text not null, -- what it is about, as its beginning said
    link text not null,
    evidence_id text,
    follow_up_on text, -- null: it is closed
    outcome text not null, -- '' while it is open
    closed_why text not null,
    by_id text not null references people_person (id),
    at bigint not null,
    changed_at bigint not null
);
create index moderation_report_entry on moderation_report (entry_id, at desc, id);
create index moderation_report_open on moderation_report (follow_up_on, id) where follow_up_on is not null;
create index moderation_report_old on moderation_report (changed_at, id);

create table moderation_report_line (
    id text primary key,
    report_id text not null references moderation_report (id),
    kind text not null check (kind in ('contacted', 'answered', 'reported', 'seen')),
    whom text not null,
    by_way text not null,
    said text not null,
    on_day text not null,
    by_id text not null references people_person (id),
    at bigint not null
);
create index moderation_report_line_of on moderation_report_line (report_id, at, id);

create view moderation_report_now as
select r.id, r.version, r.thread_id, r.entry_id, r.what, r.link, r.evidence_id, r.follow_up_on, r.outcome, r.closed_why, r.by_id,
       p.name as by_name, r.at, r.changed_at
from moderation_report r left join people_person_name p on p.id = r.by_id;
create view moderation_report_line_now as
select l.id, l.report_id, l.kind, l.whom, l.by_way, l.said, l.on_day, l.by_id, p.name as by_name, l.at
from moderation_report_line l left join people_person_name p on p.id = l.by_id;

-- What new messages are looked at for: asked in order, the first that fits proposes.
create table moderation_rule (
    id text primary key,
    place bigint not null,
    name text not null,
    words text not null,
    patterns text not null, -- regular expressions (RE2), one a line
    links smallint not null, -- it has an address in it
    author text not null check (author in ('any', 'new', 'known')),
    way text,
    category text, -- as proposed
    action text not null check (action in ('propose', 'mark', 'review')),
    reason text not null -- a code word; '': none
);
create index moderation_rule_place on moderation_rule (place, id);

-- What the rules caught, until somebody has looked at it.
create table moderation_hit (
    entry_id text primary key,
    thread_id text not null,
    rule_id text not null,
    rule_name text not null,
    action text not null,
    reason text not null,
    at bigint not null,
    seen_at bigint,
    seen_by text references people_person (id)
);
create index moderation_hit_unseen on moderation_hit (at desc, entry_id) where seen_at is null;
create index moderation_hit_thread on moderation_hit (thread_id);
create index moderation_hit_old on moderation_hit (at);
