-- Figures of conversations: what is counted of each, as long as it is there, and the sums by day, month and year, which
-- stay when it is forgotten.
create table insight_thread (
    thread_id text primary key,
    version bigint not null, -- of the conversation, when it was counted
    again_at bigint, -- a deadline runs out then: it is counted anew
    counted text not null -- JSON: what it added to the sums
);
create index insight_thread_again on insight_thread (again_at) where again_at is not null;

create table insight_sum (
    span text not null check (span in ('day', 'month', 'year')),
    scope text not null, -- a unit, with those below it; '': the whole municipality
    period text not null, -- 2026-11-24, 2026-11 or 2026
    kind text not null check (kind in ('total', 'unit', 'way', 'category', 'clause')),
    value text not null,
    gone smallint not null, -- of conversations that are forgotten
    came bigint not null,
    messages bigint not null,
    answered bigint not null,
    unanswered bigint not null, -- closed without an answer
    owed bigint not null, -- by a time of the rule book's, that has come or was kept
    in_time bigint not null,
    staffed bigint not null, -- likewise by the municipality's own target, in staffed hours
    staffed_in_time bigint not null,
    imported bigint not null,
    primary key (span, scope, kind, period, value, gone)
);

-- How long the first answer took, in classes of ten per cent (insight/waits.h).
create table insight_wait (
    span text not null,
    scope text not null,
    period text not null,
    kind text not null,
    value text not null,
    gone smallint not null,
    class bigint not null,
    answers bigint not null,
    primary key (span, scope, kind, period, value, gone, class)
);

-- What was open when each day ended, or is now.
create table insight_open (
    day text not null,
    scope text not null, -- a unit alone; '': the whole municipality
    open bigint not null,
    waiting bigint not null,
    oldest bigint,
    primary key (day, scope)
);

-- What a clause is called, as printed when it was counted.
create table insight_clause (
    clause text primary key,
    source text not null,
    section text not null
);

create table insight_state (
    id bigint primary key check (id = 1),
    whole_at bigint not null, -- every conversation was looked at then
    counted_at bigint not null
);

-- Conversations from before are counted by the work "insight.count".
insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, fence, sending, queued)
select '01970000-0000-7000-8000-000000013801', 'insight.count', '{}', 2, 'waiting', 0, 'insight.count', 0, 10, 0, 0, 0
where exists (select 1 from dialogue_thread);
