-- How rules come to be: drafts, dry runs, approvals, publication, and the recolouring that follows.

alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check
  check (role in ('gate', 'officer', 'source', 'rule-author', 'rule-approver'));

-- Published sets stay append-only. Null where a set was not published from a draft: the city's first one.
alter table rule_set add column draft_id uuid;
alter table rule_set add column summary text;
alter table rule_set add column author uuid;
alter table rule_set add column approvals jsonb;
alter table rule_set add column emergency_ground text;
create unique index rule_set_by_version on rule_set (version);

create table rule_draft (
  draft_id uuid primary key,
  -- raised by every change, so that nobody writes over what they have not seen
  revision integer not null,
  -- the newest version when the draft was begun or last brought up to date
  based_on integer not null,
  -- id, note and rules as their author has them now; may be incomplete or wrong until it is handed in
  content jsonb not null,
  -- null: as soon as the notice allows
  in_force_from bigint,
  emergency_ground text,
  summary text not null,
  state text not null check (state in ('draft', 'submitted', 'published', 'discarded')),
  author uuid not null,
  created_at bigint not null,
  updated_at bigint not null,
  submitted_at bigint,
  returned_by uuid,
  returned_at bigint,
  returned_why text,
  published_version integer
);
create index rule_draft_by_time on rule_draft (updated_at desc);

create table rule_draft_approval (
  draft_id uuid not null references rule_draft (draft_id),
  revision integer not null,
  staff_id uuid not null,
  at bigint not null,
  primary key (draft_id, revision, staff_id)
);

-- A draft's rules against those in force, over the whole city, changing nothing.
create table dry_run (
  dry_run_id uuid primary key,
  draft_id uuid not null references rule_draft (draft_id),
  revision integer not null,
  state text not null check (state in ('waiting', 'running', 'finished', 'failed')),
  asked_by uuid not null,
  asked_at bigint not null,
  finished_at bigint,
  people_total bigint,
  people_done bigint not null default 0,
  result jsonb
);
create index dry_run_by_draft on dry_run (draft_id, asked_at desc);
create index dry_run_to_do on dry_run (asked_at) where state in ('waiting', 'running');

-- The city recoloured by a set that came into force: how far it is, and who changed from what to what.
create table recolouring (
  version integer primary key,
  -- the version whose colours it found; null: none, everybody is coloured for the first time
  from_version integer,
  state text not null check (state in ('running', 'finished')),
  started_at bigint not null,
  finished_at bigint,
  people_total bigint not null,
  people_done bigint not null,
  result jsonb not null
);

-- Those still to be recoloured: a run that was cut off goes on with them.
create table recolouring_person (
  person_id uuid not null,
  version integer not null,
  primary key (person_id, version)
);

-- Whom a rule may touch: what counts, by kind.
create index evidence_by_kind on evidence (kind, person_id) where superseded_at is null and not withdrawn and kind <> 'symptom';

-- The public log ---------------------------------------------------------------------------------------------

-- What the log holds, in its order, without gaps; the files are made from it.
create table log_entry (
  log_index bigint primary key,
  type text not null,
  entry bytea not null,
  at bigint not null
);

create index log_entry_by_type on log_entry (type, log_index) where type <> 'status-manifest';

-- The newest checkpoint that was signed: what everybody may have seen. The log never goes back behind it.
create table log_checkpoint (
  origin text primary key,
  size bigint not null,
  root bytea not null,
  note text not null,
  signed_at bigint not null
);

-- Where the set's entry stands. It comes into force only when the log that everybody can read has it.
alter table rule_set add column log_index bigint;

-- Disputed records, and their holds --------------------------------------------------------------------------

-- A record that two officers of different offices set aside for a time: its holds do not count meanwhile. Effective
-- from the moment at which its entry was in the public log.
create table suspension (
  person_id uuid not null references person (person_id),
  suspension_id uuid not null,
  source_id text not null,
  record_id text not null,
  ground text not null,
  -- exclusive
  until_at bigint not null,
  proposed_by uuid not null,
  proposed_at bigint not null,
  confirmed_by uuid,
  confirmed_at bigint,
  rejected_by uuid,
  rejected_at bigint,
  -- the salt of its commitment in the public log, and where that stands
  salt bytea,
  log_index bigint,
  effective_at bigint,
  primary key (person_id, suspension_id),
  check (confirmed_by is distinct from proposed_by)
);
create index suspension_by_time on suspension (proposed_at desc);

-- A suspension may cut a hold in two.
alter table hold add column part integer not null default 0;
alter table hold drop constraint hold_pkey;
alter table hold add primary key (person_id, source_id, record_id, rule_id, phase, part);

-- What officers must look at: swings, drips, colours that differ from their holds.
create table alarm (
  alarm_id uuid primary key,
  kind text not null,
  -- the same thing on the same day alarms once
  subject text not null,
  day integer not null,
  at bigint not null,
  facts jsonb not null,
  seen_by uuid,
  seen_at bigint,
  seen_note text
);
create unique index alarm_once on alarm (kind, subject, day);
create index alarm_by_time on alarm (at desc);
