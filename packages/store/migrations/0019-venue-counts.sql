-- A venue's checks as numbers, which stay when the checks have gone; and what is forgotten of those who worked there.

-- Kept in the statement that stores the checks. No person, no pass, no device.
create table venue_count (
  venue_id uuid not null,
  -- the civil day and the hour of it (0 to 23) in which they were made, however late they came
  day integer not null,
  hour smallint not null check (hour between 0 and 23),
  decision text not null,
  outcome text not null,
  count integer not null,
  last_at bigint not null,
  primary key (venue_id, day, hour, decision, outcome)
);
create index venue_count_by_day on venue_count (day);

-- civil days are those of Asia/Shanghai
insert into venue_count (venue_id, day, hour, decision, outcome, count, last_at)
select venue_id, day, (at + 28800000 - day::bigint * 86400000) / 3600000, decision, outcome, count(*), max(at)
from check_by_venue group by 1, 2, 3, 4, 5;

-- Where checks have been deleted already, the first day of which all are counted.
insert into setting (name, value)
select 'venue-counts', jsonb_build_object('fromDay',
  coalesce((select min(day) from check_by_venue), (value ->> 'day')::integer))
from setting where name = 'retention';

-- Of whoever has left for long enough, masked name and office stay for those whom they looked at.
alter table staff alter column name_sealed drop not null;
-- Of a device that was withdrawn long ago, only that it was.
alter table gate_device alter column staff_id drop not null, alter column public_key drop not null;
