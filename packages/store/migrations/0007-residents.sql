-- What residents' rooms share: a session belongs to a device and knows when its person was last asked who they are; notices.

-- null: staff, and sessions from before there were devices
alter table session add column device_id uuid;
-- when a one-time code or a passkey was last given in this session; real time
alter table session add column confirmed_at bigint not null default 0;
create index session_by_subject on session (subject_id);

-- why a guardianship ended: a stable code
alter table guardianship_by_account add column ended_why text;
alter table guardianship_by_person add column ended_why text;

-- What a person or an account is told: of a colour, an objection, a new device. The subject is a person or an account.
create table notice (
  subject_id uuid not null,
  notice_id uuid not null,
  at bigint not null,
  kind text not null,
  -- what the sentence names besides its kind: instants, colours, numbers; never a name, a document or a phone
  facts jsonb not null,
  primary key (subject_id, notice_id)
);
create index notice_by_time on notice (subject_id, at desc);

-- Until when an account has seen its notices.
create table notice_seen (
  account_id uuid not null,
  until_at bigint not null,
  primary key (account_id)
);
