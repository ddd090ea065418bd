-- The foundation: identity, declarations, evidence, holds, colours, passes, venues, checks, jobs.
-- Instants are UTC milliseconds (bigint), civil days are integer day numbers in the region's zone.
-- Which column spreads each table over machines is written in ../distribution.json.

create table setting (
  name text primary key,
  value jsonb not null
);

-- Identity ------------------------------------------------------------------------------------------------

create table account (
  account_id uuid primary key,
  phone_sealed bytea not null,
  phone_hint text not null,
  created_at bigint not null
);

create table account_phone (
  phone_index bytea primary key,
  account_id uuid not null
);

create table person (
  person_id uuid primary key,
  -- null: a shadow person, known only through evidence; no pass and so no colour to show
  applied_at bigint,
  home_area text,
  created_at bigint not null
);

create table document_index (
  document_index bytea primary key,
  person_id uuid not null
);

create table identity_document (
  person_id uuid not null references person (person_id),
  document_index bytea not null,
  document_type text not null,
  number_sealed bytea not null,
  -- null on a shadow person
  name_sealed bytea,
  masked_name text,
  hint_last_two text not null,
  verified_by text,
  verified_at bigint,
  primary key (person_id, document_index)
);

create table guardianship_by_account (
  account_id uuid not null,
  person_id uuid not null,
  relation text not null check (relation in ('self', 'spouse', 'parent', 'child')),
  since bigint not null,
  ended_at bigint,
  primary key (account_id, person_id)
);

create table guardianship_by_person (
  person_id uuid not null references person (person_id),
  account_id uuid not null,
  relation text not null check (relation in ('self', 'spouse', 'parent', 'child')),
  since bigint not null,
  ended_at bigint,
  primary key (person_id, account_id)
);

create table consent (
  account_id uuid not null references account (account_id),
  text_version integer not null,
  given_at bigint not null,
  withdrawn_at bigint,
  primary key (account_id, text_version)
);

-- One row a phone and app: a new code replaces the last. Times are the world's, not the city's.
create table one_time_code (
  app text not null,
  phone_index bytea not null,
  code_hash bytea not null,
  sent_at bigint not null,
  expires_at bigint not null,
  tries integer not null default 0,
  -- how many were sent since the window began: a phone is not flooded
  window_from bigint not null,
  sent_in_window integer not null,
  primary key (phone_index, app)
);

create table session (
  token_hash bytea primary key,
  app text not null check (app in ('resident', 'gate', 'console')),
  subject_id uuid not null,
  created_at bigint not null,
  expires_at bigint not null
);
create index session_expiry on session (expires_at);

create table staff (
  staff_id uuid primary key,
  app text not null check (app in ('gate', 'console')),
  role text not null check (role in ('gate', 'officer', 'source')),
  name_sealed bytea not null,
  masked_name text not null,
  office jsonb not null,
  source_id text,
  created_at bigint not null,
  ended_at bigint
);

create table staff_phone (
  app text not null,
  phone_index bytea not null,
  staff_id uuid not null,
  primary key (phone_index, app)
);

-- Declarations and evidence -------------------------------------------------------------------------------

create table declaration (
  person_id uuid not null references person (person_id),
  declaration_id uuid not null,
  answers jsonb not null,
  submitted_at bigint not null,
  primary key (person_id, declaration_id)
);

create table source (
  source_id text primary key,
  name jsonb not null,
  authority text not null,
  mandate jsonb not null
);

create table evidence_key (
  source_id text not null,
  record_id text not null,
  person_id uuid not null,
  version integer not null,
  primary key (source_id, record_id)
);

create table evidence (
  person_id uuid not null references person (person_id),
  source_id text not null,
  record_id text not null,
  version integer not null,
  kind text not null,
  authority text not null,
  attributes jsonb not null,
  withdrawn boolean not null,
  -- a copy that ended because a newer version names another person
  moved_away boolean not null default false,
  received_at bigint not null,
  received_from uuid,
  primary key (person_id, source_id, record_id, version)
);
create index evidence_by_source on evidence (source_id, received_at desc);

-- Rules, holds, colours -----------------------------------------------------------------------------------

create table rule_set (
  rule_set_id text not null,
  version integer not null,
  content jsonb not null,
  content_hash bytea not null,
  in_force_from bigint not null,
  recorded_at bigint not null,
  primary key (rule_set_id, version)
);

create table hold (
  person_id uuid not null references person (person_id),
  source_id text not null,
  record_id text not null,
  rule_id text not null,
  phase integer not null,
  evidence_version integer not null,
  rule_set_version integer not null,
  colour text not null check (colour in ('green', 'orange', 'red')),
  starts_at bigint not null,
  ends_at bigint,
  review_at bigint,
  ended_by jsonb,
  primary key (person_id, source_id, record_id, rule_id, phase)
);

-- A cache of holds: may be thrown away and rebuilt.
create table colour (
  person_id uuid primary key references person (person_id),
  colour text not null check (colour in ('green', 'orange', 'red')),
  since bigint not null,
  next_change_at bigint,
  computed_at bigint not null
);
create index colour_next_change on colour (next_change_at) where next_change_at is not null;
create index colour_not_green on colour (colour) where colour <> 'green';

-- Passes --------------------------------------------------------------------------------------------------

create table enrolment (
  person_id uuid not null references person (person_id),
  enrolment_id uuid not null,
  medium text not null check (medium in ('phone', 'paper')),
  account_id uuid,
  device_id uuid,
  slot bigint not null,
  from_day integer not null,
  until_day integer not null,
  -- active, or why it is withdrawn
  state text not null default 'active' check (state in ('active', 'device-lost', 'signed-out', 'family-ended', 'account-closed', 'identity-dispute')),
  created_at bigint not null,
  primary key (person_id, enrolment_id)
);
create unique index enrolment_by_device on enrolment (person_id, device_id) where device_id is not null and state = 'active';
create index enrolment_not_active on enrolment (state) where state <> 'active';

-- Who holds a slot on which days (both inclusive): unique over all persons, and how a late upload finds its person.
create table slot_holding (
  medium text not null,
  slot bigint not null,
  from_day integer not null,
  until_day integer not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  primary key (slot, medium, from_day)
);
create index slot_holding_until on slot_holding (medium, until_day);
create sequence phone_slot as bigint;

create table status_publication (
  iss text primary key,
  sequence bigint not null,
  issued_at bigint not null,
  day integer not null,
  entries integer not null,
  bytes integer not null,
  content_hash bytea not null
);

-- Venues, gates, checks -----------------------------------------------------------------------------------

create table venue (
  venue_id uuid primary key,
  venue_type text not null,
  name jsonb not null,
  address jsonb not null,
  district text not null,
  created_at bigint not null,
  ended_at bigint
);

create table venue_staff (
  venue_id uuid not null references venue (venue_id),
  staff_id uuid not null,
  since bigint not null,
  ended_at bigint,
  primary key (venue_id, staff_id)
);

create table gate_device (
  device_id uuid primary key,
  staff_id uuid not null,
  public_key jsonb not null,
  enrolled_at bigint not null,
  withdrawn_at bigint
);

create table check_by_venue (
  venue_id uuid not null,
  day integer not null,
  check_id uuid not null,
  at bigint not null,
  list text,
  idx bigint,
  iss text,
  pass_day integer,
  outcome text not null,
  decision text not null,
  temperature_tenths integer,
  temperature_how text not null,
  staff_id uuid not null,
  device_id uuid not null,
  received_at bigint not null,
  primary key (venue_id, day, check_id)
) partition by range (day);
create table check_by_venue_default partition of check_by_venue default;

create table check_by_person (
  person_id uuid not null,
  day integer not null,
  check_id uuid not null,
  venue_id uuid not null,
  at bigint not null,
  outcome text not null,
  decision text not null,
  primary key (person_id, day, check_id)
) partition by range (day);
create table check_by_person_default partition of check_by_person default;

-- Jobs ----------------------------------------------------------------------------------------------------

-- Work that must happen after a commit. One worker a bucket; rows are taken with SKIP LOCKED and deleted when done.
create table outbox (
  bucket smallint not null,
  job_id uuid not null,
  kind text not null,
  payload jsonb not null,
  due_at bigint not null,
  primary key (bucket, job_id)
);
create index outbox_due on outbox (bucket, due_at);
