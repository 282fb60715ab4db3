-- The automatic receipt of a mail: at most one in a conversation, and one to an address in a day.
create table dialogue_receipt (
    thread_id text primary key references dialogue_thread (id),
    dispatch_id text not null,
    address text not null, -- folded
    at bigint not null
);
create index dialogue_receipt_address on dialogue_receipt (address, at);
create index dialogue_receipt_at on dialogue_receipt (at);
