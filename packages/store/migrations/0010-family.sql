-- Family members: who asks to show whose code, how it is agreed to, and what they do with it.

-- When the care for a child ends by itself: the first instant of the eighteenth birthday; null: it does not.
alter table guardianship_by_account add column ends_at bigint;
alter table guardianship_by_person add column ends_at bigint;
create index guardianship_due on guardianship_by_person (ends_at) where ended_at is null and ends_at is not null;

-- One request about one person. The typed name is kept until somebody agrees: only then the person has a name here.
create table family_request (
  person_id uuid not null references person (person_id),
  request_id uuid not null,
  account_id uuid not null,
  request_number text not null,
  relation text not null check (relation in ('spouse', 'parent', 'child')),
  way text not null check (way in ('own-account', 'text-message', 'counter', 'guardian')),
  document_index bytea not null,
  document_type text not null,
  hint_last_two text not null,
  -- where the document's number tells it
  birth_day integer,
  name_sealed bytea not null,
  masked_name text not null,
  -- the consent text that the asker accepted for the person
  consent_version integer not null,
  -- the person was under 14: this consent is the guardian's (Personal Information Protection Law, article 31)
  guardian_consents boolean not null,
  asked_at bigint not null,
  lapses_at bigint not null,
  state text not null default 'asked' check (state in ('asked', 'agreed', 'refused', 'taken-back')),
  answered_at bigint,
  -- who said so: the person, their text message, the register, an officer
  answered_by text check (answered_by in ('person', 'text-message', 'register', 'counter', 'asker')),
  staff_id uuid,
  primary key (person_id, request_id)
);
create unique index family_request_open on family_request (person_id, account_id) where state = 'asked';

-- Where an account and a counter find a request.
create table family_request_by_account (
  account_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  asked_at bigint not null,
  primary key (account_id, request_id)
);
create table family_request_number (
  request_number text primary key,
  person_id uuid not null,
  request_id uuid not null
);

-- A text message that asks for agreement, to a phone that the register knows as the person's. Real time.
create table family_message (
  phone_index bytea not null,
  request_id uuid not null,
  person_id uuid not null,
  code_hash bytea not null,
  expires_at bigint not null,
  tries integer not null default 0,
  primary key (phone_index, request_id)
);

-- What somebody in the family did about a person's code; the person reads it.
create table family_act (
  person_id uuid not null references person (person_id),
  act_id uuid not null,
  at bigint not null,
  account_id uuid not null,
  relation text not null check (relation in ('spouse', 'parent', 'child')),
  act text not null,
  -- a stable code: the way of agreeing, or why it ended
  how text,
  primary key (person_id, act_id)
);
create index family_act_by_time on family_act (person_id, at desc);
