-- name: setting
-- out: version integer, is_on integer, address text, model text, sealed text, per_minute integer
select version, is_on, address, model, sealed, per_minute from proposals_setting where id = 1;

-- name: set_setting
-- in: is_on integer, address text, model text, sealed text, per_minute integer
insert into proposals_setting (id, version, is_on, address, model, sealed, per_minute)
values (1, 1, :is_on, :address, :model, :sealed, :per_minute)
on conflict (id) do update set version = proposals_setting.version + 1, is_on = excluded.is_on,
    address = excluded.address, model = excluded.model, sealed = excluded.sealed, per_minute = excluded.per_minute;

-- Whatever it rested for is put right, or somewhere else.
-- name: begin_anew
delete from proposals_pace;

-- name: nothing_waits
delete from proposals_waiting;
