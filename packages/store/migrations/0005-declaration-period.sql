-- A rule set may say how long a declaration counts. Whose newest one is older is withdrawn from the status list.

-- When this person declared last; null: never.
alter table person add column declared_at bigint;
update person p set declared_at = d.at
from (select person_id, max(submitted_at) as at from declaration group by person_id) d
where d.person_id = p.person_id;
create index person_declared on person (declared_at) where declared_at is not null;
