-- What a language model has proposed that a message is (proposals asks it). It stands beside what the rules propose,
-- decides nothing, and goes with the message.
create table dialogue_model_proposal (
    entry_id text primary key references dialogue_entry (id),
    category text not null,
    model text not null, -- its name, as the municipality has it
    at bigint not null
);
