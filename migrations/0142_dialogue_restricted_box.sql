-- What is restricted, by the boxes it lies in. Without it a reader of a few units walked all that is open and all that
-- is done to find that little, or that there is none.
create index dialogue_thread_restricted_box on dialogue_thread (state, last_at desc, id)
    where restricted = 1 and merged_into is null;
