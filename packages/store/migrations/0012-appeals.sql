-- Appeals: what a person objects to, what both sides write, files, decisions, and corrections asked of sources.

create table appeal (
  person_id uuid not null references person,
  appeal_id uuid not null,
  number text not null,
  -- who sent it: the person's own account or a family member's
  account_id uuid not null,
  kind text not null check (kind in ('colour', 'identity', 'review', 'service')),
  state text not null check
    (state in ('submitted', 'in-work', 'question-asked', 'decided', 'second-instance', 'closed', 'withdrawn')),
  instance smallint not null default 1 check (instance in (1, 2)),
  -- the records complained about, as they held a colour at submission
  about jsonb not null,
  submitted_at bigint not null,
  second_asked_at bigint,
  ended_at bigint,
  assigned_to uuid,
  -- the instance whose missed deadline the person has been told of
  told_overdue smallint not null default 0,
  files_destroyed_at bigint,
  primary key (person_id, appeal_id)
);
create index appeal_by_id on appeal (appeal_id);
create index appeal_open on appeal (submitted_at) where state in
  ('submitted', 'in-work', 'question-asked', 'second-instance');
create index appeal_files_left on appeal (submitted_at) where files_destroyed_at is null;

-- A number names one appeal in the whole city.
create table appeal_number (
  number text not null,
  person_id uuid not null,
  appeal_id uuid not null,
  primary key (number)
);

-- What was written, the appeal's own text first. Sealed.
create table appeal_message (
  person_id uuid not null,
  appeal_id uuid not null,
  message_id uuid not null,
  at bigint not null,
  kind text not null check (kind in ('appeal', 'second', 'answer', 'question', 'word')),
  -- null: the person, or who cares for them
  staff_id uuid,
  text_sealed bytea not null,
  primary key (person_id, appeal_id, message_id),
  foreign key (person_id, appeal_id) references appeal
);

create table appeal_decision (
  person_id uuid not null,
  appeal_id uuid not null,
  instance smallint not null,
  at bigint not null,
  staff_id uuid not null,
  outcome text not null check (outcome in ('upheld', 'partly', 'rejected')),
  code text not null,
  reasons_sealed bytea not null,
  primary key (person_id, appeal_id, instance),
  foreign key (person_id, appeal_id) references appeal
);

-- Files come before the appeal that they belong to; those whose appeal never comes are dropped after a day.
create table appeal_file (
  person_id uuid not null references person,
  appeal_id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes integer not null,
  added_at bigint not null,
  destroyed_at bigint,
  primary key (person_id, appeal_id, file_id)
);
create index appeal_file_by_time on appeal_file (added_at) where destroyed_at is null;

-- A cleaned file, sealed part by part.
create table appeal_file_part (
  person_id uuid not null,
  appeal_id uuid not null,
  file_id uuid not null,
  part integer not null,
  sealed bytea not null,
  primary key (person_id, appeal_id, file_id, part),
  foreign key (person_id, appeal_id, file_id) references appeal_file on delete cascade
);

-- What an officer asks of a source because of an appeal. The source sees its own record's number, not the appeal.
create table correction_request (
  person_id uuid not null references person,
  request_id uuid not null,
  appeal_id uuid not null,
  source_id text not null,
  record_id text not null,
  asked_by uuid not null,
  asked_at bigint not null,
  text_sealed bytea not null,
  state text not null default 'open' check (state in ('open', 'done', 'refused')),
  answered_by uuid,
  answered_at bigint,
  answer_sealed bytea,
  primary key (person_id, request_id),
  foreign key (person_id, appeal_id) references appeal
);
create index correction_request_by_source on correction_request (source_id, asked_at desc);
create index correction_request_by_appeal on correction_request (person_id, appeal_id);
