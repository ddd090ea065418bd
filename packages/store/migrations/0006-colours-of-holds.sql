-- A run finds whom it touches by itself and remembers how far it is; nobody has to be put down first.
drop table recolouring_person;
-- nobody up to this person, in the order of ids, is left; null: everybody is
alter table recolouring add column done_until uuid;

-- Holds are written anew in place when rules change: room for that on each page, so that no index is touched.
alter table hold set (fillfactor = 75);

-- Only whoever ever had a hold has a row: the others are green. Whoever changes colours by what is on record locks it.
delete from colour c where not exists (select from hold h where h.person_id = c.person_id);
-- also of those who have not applied; worked out at once
insert into colour (person_id, colour, since, next_change_at, computed_at)
select distinct h.person_id, 'green', 0::bigint, 0::bigint, 0::bigint from hold h
where not exists (select from colour c where c.person_id = h.person_id);

-- A dry run now also says whose declaration counts no longer; older ones do not know.
delete from dry_run;
