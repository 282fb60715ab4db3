-- A program's answer to a mail (out of office): it stands in its thread, and nobody waits for us by it.
alter table dialogue_entry add column automatic smallint not null default 0;
