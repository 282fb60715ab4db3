-- Names alone, for the views of folders above: a list shows names without asking for each.
create view people_person_name as select id, name from people_person;
create view people_unit_name as select id, name from people_unit;
