-- Pages that only look official, as people have told of them, and what was done about each (D7).
create table channels_lookalike (
    id text primary key,
    address text not null,
    says text not null,
    reported_at bigint not null,
    reported_by text references people_person (id), -- nobody: somebody outside, who is not asked for a name
    state text not null check (state in ('new', 'told-network', 'gone', 'harmless')),
    remark text not null,
    handled_by text references people_person (id),
    handled_at bigint
);
create index channels_lookalike_state on channels_lookalike (state, reported_at);
