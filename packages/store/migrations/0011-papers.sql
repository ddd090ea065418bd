-- Codes on paper: what is known of each besides its enrolment. Neither the code itself nor the printed page is kept.

create sequence paper_slot as bigint;
-- a list of papers is made of the papers of half a year
create index enrolment_paper on enrolment (from_day, person_id) where medium = 'paper';

create table paper (
  person_id uuid not null,
  enrolment_id uuid not null,
  -- the number printed on it, by which an officer finds it
  number_sealed bytea not null,
  issued_at bigint not null,
  -- the account that printed it, or the officer with the office as it was then
  account_id uuid,
  staff_id uuid,
  office jsonb,
  ended_at bigint,
  ended_why text check (ended_why in ('lost', 'replaced')),
  primary key (person_id, enrolment_id),
  foreign key (person_id) references person (person_id),
  check ((account_id is null) <> (staff_id is null)),
  check ((ended_at is null) = (ended_why is null))
);
-- nobody has two papers at a time
create unique index paper_in_use on paper (person_id) where ended_at is null;

create table paper_number (
  number_index bytea not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  primary key (number_index)
);
