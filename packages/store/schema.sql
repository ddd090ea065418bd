-- The whole schema as the migrations leave it, read from the database's catalogue. Never edited by hand:
-- written by packages/store/scripts/dump-schema.ts, compared by a test, and read by whoever wants to know it.

create table access_log (
  person_id uuid not null,
  access_id uuid not null,
  at bigint not null,
  staff_id uuid not null,
  office jsonb not null,
  what text not null,
  reason text not null,
  constraint access_log_pkey PRIMARY KEY (person_id, access_id),
  constraint access_log_what_check CHECK ((what = ANY (ARRAY['record'::text, 'list'::text]))),
  constraint access_log_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX access_log_by_time ON public.access_log USING btree (person_id, at DESC);

create table account (
  account_id uuid not null,
  phone_sealed bytea not null,
  phone_hint text not null,
  created_at bigint not null,
  constraint account_pkey PRIMARY KEY (account_id)
);

create table account_phone (
  phone_index bytea not null,
  account_id uuid not null,
  constraint account_phone_pkey PRIMARY KEY (phone_index)
);

create table alarm (
  alarm_id uuid not null,
  kind text not null,
  subject text not null,
  day integer not null,
  at bigint not null,
  facts jsonb not null,
  seen_by uuid,
  seen_at bigint,
  seen_note text,
  constraint alarm_pkey PRIMARY KEY (alarm_id)
);
CREATE INDEX alarm_by_time ON public.alarm USING btree (at DESC);
CREATE UNIQUE INDEX alarm_once ON public.alarm USING btree (kind, subject, day);

create table batch (
  batch_id uuid not null,
  source_id text not null,
  kind text,
  file_name text not null,
  sha256 bytea,
  bytes bigint not null default 0,
  sent_how text not null,
  sent_by_staff uuid,
  sent_by text not null,
  received_at bigint not null,
  state text not null,
  rows_total bigint,
  rows_read bigint not null default 0,
  rows_taken bigint not null default 0,
  rows_repeated bigint not null default 0,
  rows_older bigint not null default 0,
  rows_failed bigint not null default 0,
  people_waiting bigint not null default 0,
  colours_changed bigint not null default 0,
  problem jsonb,
  header jsonb,
  encoding text,
  finished_at bigint,
  rows_weighing bigint not null default 0,
  weighing_expected bigint not null default 0,
  let_in_at bigint,
  wait_reason text,
  waiting_since bigint,
  approved_at bigint,
  mapping jsonb,
  constraint batch_pkey PRIMARY KEY (batch_id),
  constraint batch_sent_how_check CHECK ((sent_how = ANY (ARRAY['staff'::text, 'command-line'::text]))),
  constraint batch_state_check CHECK ((state = ANY (ARRAY['arriving'::text, 'checking'::text, 'checked'::text, 'waiting'::text, 'taking'::text, 'finished'::text, 'refused'::text, 'discarded'::text]))),
  constraint batch_wait_reason_check CHECK ((wait_reason = ANY (ARRAY['batch'::text, 'day'::text])))
);
CREATE INDEX batch_by_content ON public.batch USING btree (source_id, sha256);
CREATE INDEX batch_by_time ON public.batch USING btree (received_at DESC, batch_id);
CREATE INDEX batch_let_in ON public.batch USING btree (source_id, let_in_at) WHERE (let_in_at IS NOT NULL);

create table batch_failure (
  batch_id uuid not null,
  line bigint not null,
  problems jsonb not null,
  row_sealed bytea not null,
  constraint batch_failure_pkey PRIMARY KEY (batch_id, line)
);

create table batch_part (
  batch_id uuid not null,
  part integer not null,
  sealed bytea not null,
  constraint batch_part_pkey PRIMARY KEY (batch_id, part)
);

create table batch_review (
  batch_id uuid not null,
  staff_id uuid not null,
  at bigint not null,
  says_yes boolean not null,
  reason text not null,
  constraint batch_review_pkey PRIMARY KEY (batch_id, staff_id)
);

create table check_by_person (
  person_id uuid not null,
  day integer not null,
  check_id uuid not null,
  venue_id uuid not null,
  at bigint not null,
  outcome text not null,
  decision text not null,
  constraint check_by_person_pkey PRIMARY KEY (person_id, day, check_id)
) partition by RANGE (day);

create table check_by_person_default partition of check_by_person DEFAULT;

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
  constraint check_by_venue_pkey PRIMARY KEY (venue_id, day, check_id)
) partition by RANGE (day);

create table check_by_venue_default partition of check_by_venue DEFAULT;

create table colour (
  person_id uuid not null,
  colour text not null,
  since bigint not null,
  next_change_at bigint,
  computed_at bigint not null,
  constraint colour_pkey PRIMARY KEY (person_id),
  constraint colour_colour_check CHECK ((colour = ANY (ARRAY['green'::text, 'orange'::text, 'red'::text]))),
  constraint colour_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX colour_next_change ON public.colour USING btree (next_change_at) WHERE (next_change_at IS NOT NULL);
CREATE INDEX colour_not_green ON public.colour USING btree (colour) WHERE (colour <> 'green'::text);

create table consent (
  account_id uuid not null,
  text_version integer not null,
  given_at bigint not null,
  withdrawn_at bigint,
  constraint consent_pkey PRIMARY KEY (account_id, text_version),
  constraint consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

create table declaration (
  person_id uuid not null,
  declaration_id uuid not null,
  answers jsonb not null,
  submitted_at bigint not null,
  constraint declaration_pkey PRIMARY KEY (person_id, declaration_id),
  constraint declaration_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);

create table document_index (
  document_index bytea not null,
  person_id uuid not null,
  constraint document_index_pkey PRIMARY KEY (document_index)
);

create table dry_run (
  dry_run_id uuid not null,
  draft_id uuid not null,
  revision integer not null,
  state text not null,
  asked_by uuid not null,
  asked_at bigint not null,
  finished_at bigint,
  people_total bigint,
  people_done bigint not null default 0,
  result jsonb,
  constraint dry_run_pkey PRIMARY KEY (dry_run_id),
  constraint dry_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'failed'::text]))),
  constraint dry_run_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES rule_draft(draft_id)
);
CREATE INDEX dry_run_by_draft ON public.dry_run USING btree (draft_id, asked_at DESC);
CREATE INDEX dry_run_to_do ON public.dry_run USING btree (asked_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));

create table enrolment (
  person_id uuid not null,
  enrolment_id uuid not null,
  medium text not null,
  account_id uuid,
  device_id uuid,
  slot bigint not null,
  from_day integer not null,
  until_day integer not null,
  state text not null default 'active'::text,
  created_at bigint not null,
  constraint enrolment_pkey PRIMARY KEY (person_id, enrolment_id),
  constraint enrolment_medium_check CHECK ((medium = ANY (ARRAY['phone'::text, 'paper'::text]))),
  constraint enrolment_state_check CHECK ((state = ANY (ARRAY['active'::text, 'device-lost'::text, 'signed-out'::text, 'family-ended'::text, 'account-closed'::text, 'identity-dispute'::text]))),
  constraint enrolment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE UNIQUE INDEX enrolment_by_device ON public.enrolment USING btree (person_id, device_id) WHERE ((device_id IS NOT NULL) AND (state = 'active'::text));
CREATE INDEX enrolment_not_active ON public.enrolment USING btree (state) WHERE (state <> 'active'::text);

create table evidence (
  person_id uuid not null,
  source_id text not null,
  record_id text not null,
  version integer not null,
  kind text not null,
  authority text not null,
  attributes jsonb not null,
  withdrawn boolean not null,
  received_at bigint not null,
  received_from uuid,
  superseded_at bigint,
  batch_id uuid,
  weighs boolean not null default false,
  constraint evidence_pkey PRIMARY KEY (person_id, source_id, record_id, version),
  constraint evidence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX evidence_by_kind ON public.evidence USING btree (kind, person_id) WHERE ((superseded_at IS NULL) AND (NOT withdrawn) AND (kind <> 'symptom'::text));
CREATE INDEX evidence_by_source ON public.evidence USING btree (source_id, received_at DESC);
CREATE INDEX evidence_weighing ON public.evidence USING btree (received_at, source_id) WHERE weighs;

create table evidence_key (
  source_id text not null,
  record_id text not null,
  person_id uuid not null,
  version integer not null,
  kind text not null,
  older jsonb,
  constraint evidence_key_pkey PRIMARY KEY (source_id, record_id)
);

create table exposure_event (
  event_id text not null,
  place jsonb not null,
  district text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  ground text not null,
  proposed_by uuid not null,
  proposed_at bigint not null,
  confirmed_by uuid,
  confirmed_at bigint,
  rejected_by uuid,
  rejected_at bigint,
  constraint exposure_event_pkey PRIMARY KEY (event_id),
  constraint exposure_event_check CHECK ((ends_at >= starts_at)),
  constraint exposure_event_check1 CHECK ((confirmed_by IS DISTINCT FROM proposed_by))
);

create table gate_device (
  device_id uuid not null,
  staff_id uuid not null,
  public_key jsonb not null,
  enrolled_at bigint not null,
  withdrawn_at bigint,
  constraint gate_device_pkey PRIMARY KEY (device_id)
);

create table guardianship_by_account (
  account_id uuid not null,
  person_id uuid not null,
  relation text not null,
  since bigint not null,
  ended_at bigint,
  constraint guardianship_by_account_pkey PRIMARY KEY (account_id, person_id),
  constraint guardianship_by_account_relation_check CHECK ((relation = ANY (ARRAY['self'::text, 'spouse'::text, 'parent'::text, 'child'::text])))
);

create table guardianship_by_person (
  person_id uuid not null,
  account_id uuid not null,
  relation text not null,
  since bigint not null,
  ended_at bigint,
  constraint guardianship_by_person_pkey PRIMARY KEY (person_id, account_id),
  constraint guardianship_by_person_relation_check CHECK ((relation = ANY (ARRAY['self'::text, 'spouse'::text, 'parent'::text, 'child'::text]))),
  constraint guardianship_by_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);

create table hold (
  person_id uuid not null,
  source_id text not null,
  record_id text not null,
  rule_id text not null,
  phase integer not null,
  evidence_version integer not null,
  rule_set_version integer not null,
  colour text not null,
  starts_at bigint not null,
  ends_at bigint,
  review_at bigint,
  ended_by jsonb,
  part integer not null default 0,
  constraint hold_pkey PRIMARY KEY (person_id, source_id, record_id, rule_id, phase, part),
  constraint hold_colour_check CHECK ((colour = ANY (ARRAY['green'::text, 'orange'::text, 'red'::text]))),
  constraint hold_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);

create table identity_document (
  person_id uuid not null,
  document_index bytea not null,
  document_type text not null,
  number_sealed bytea not null,
  name_sealed bytea,
  masked_name text,
  hint_last_two text not null,
  verified_by text,
  verified_at bigint,
  constraint identity_document_pkey PRIMARY KEY (person_id, document_index),
  constraint identity_document_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);

create table log_checkpoint (
  origin text not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  signed_at bigint not null,
  constraint log_checkpoint_pkey PRIMARY KEY (origin)
);

create table log_entry (
  log_index bigint not null,
  type text not null,
  entry bytea not null,
  at bigint not null,
  constraint log_entry_pkey PRIMARY KEY (log_index)
);
CREATE INDEX log_entry_by_type ON public.log_entry USING btree (type, log_index) WHERE (type <> 'status-manifest'::text);

create table one_time_code (
  app text not null,
  phone_index bytea not null,
  code_hash bytea not null,
  sent_at bigint not null,
  expires_at bigint not null,
  tries integer not null default 0,
  window_from bigint not null,
  sent_in_window integer not null,
  constraint one_time_code_pkey PRIMARY KEY (phone_index, app)
);

create table outbox (
  bucket smallint not null,
  job_id uuid not null,
  kind text not null,
  payload jsonb not null,
  due_at bigint not null,
  constraint outbox_pkey PRIMARY KEY (bucket, job_id)
);
CREATE INDEX outbox_due ON public.outbox USING btree (bucket, due_at);

create table person (
  person_id uuid not null,
  applied_at bigint,
  home_area text,
  created_at bigint not null,
  declared_at bigint,
  constraint person_pkey PRIMARY KEY (person_id)
);
CREATE INDEX person_declared ON public.person USING btree (declared_at) WHERE (declared_at IS NOT NULL);

create table recolouring (
  version integer not null,
  from_version integer,
  state text not null,
  started_at bigint not null,
  finished_at bigint,
  people_total bigint not null,
  people_done bigint not null,
  result jsonb not null,
  constraint recolouring_pkey PRIMARY KEY (version),
  constraint recolouring_state_check CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text])))
);

create table recolouring_person (
  person_id uuid not null,
  version integer not null,
  constraint recolouring_person_pkey PRIMARY KEY (person_id, version)
);

create table rule_draft (
  draft_id uuid not null,
  revision integer not null,
  based_on integer not null,
  content jsonb not null,
  in_force_from bigint,
  emergency_ground text,
  summary text not null,
  state text not null,
  author uuid not null,
  created_at bigint not null,
  updated_at bigint not null,
  submitted_at bigint,
  returned_by uuid,
  returned_at bigint,
  returned_why text,
  published_version integer,
  constraint rule_draft_pkey PRIMARY KEY (draft_id),
  constraint rule_draft_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'published'::text, 'discarded'::text])))
);
CREATE INDEX rule_draft_by_time ON public.rule_draft USING btree (updated_at DESC);

create table rule_draft_approval (
  draft_id uuid not null,
  revision integer not null,
  staff_id uuid not null,
  at bigint not null,
  constraint rule_draft_approval_pkey PRIMARY KEY (draft_id, revision, staff_id),
  constraint rule_draft_approval_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES rule_draft(draft_id)
);

create table rule_set (
  rule_set_id text not null,
  version integer not null,
  content jsonb not null,
  content_hash bytea not null,
  in_force_from bigint not null,
  recorded_at bigint not null,
  draft_id uuid,
  summary text,
  author uuid,
  approvals jsonb,
  emergency_ground text,
  log_index bigint,
  constraint rule_set_pkey PRIMARY KEY (rule_set_id, version)
);
CREATE UNIQUE INDEX rule_set_by_version ON public.rule_set USING btree (version);

create table schema_migration (
  version integer not null,
  name text not null,
  checksum text not null,
  applied_at bigint not null,
  constraint schema_migration_pkey PRIMARY KEY (version)
);

create table session (
  token_hash bytea not null,
  app text not null,
  subject_id uuid not null,
  created_at bigint not null,
  expires_at bigint not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_app_check CHECK ((app = ANY (ARRAY['resident'::text, 'gate'::text, 'console'::text])))
);
CREATE INDEX session_expiry ON public.session USING btree (expires_at);

create table setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (name)
);

create table slot_holding (
  medium text not null,
  slot bigint not null,
  from_day integer not null,
  until_day integer not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  constraint slot_holding_pkey PRIMARY KEY (slot, medium, from_day)
);
CREATE INDEX slot_holding_until ON public.slot_holding USING btree (medium, until_day);

create table source (
  source_id text not null,
  name jsonb not null,
  authority text not null,
  mandate jsonb not null,
  constraint source_pkey PRIMARY KEY (source_id)
);

create table staff (
  staff_id uuid not null,
  app text not null,
  role text not null,
  name_sealed bytea not null,
  masked_name text not null,
  office jsonb not null,
  source_id text,
  created_at bigint not null,
  ended_at bigint,
  constraint staff_pkey PRIMARY KEY (staff_id),
  constraint staff_app_check CHECK ((app = ANY (ARRAY['gate'::text, 'console'::text]))),
  constraint staff_role_check CHECK ((role = ANY (ARRAY['gate'::text, 'officer'::text, 'source'::text, 'rule-author'::text, 'rule-approver'::text])))
);

create table staff_phone (
  app text not null,
  phone_index bytea not null,
  staff_id uuid not null,
  constraint staff_phone_pkey PRIMARY KEY (phone_index, app)
);

create table status_publication (
  iss text not null,
  sequence bigint not null,
  issued_at bigint not null,
  day integer not null,
  entries integer not null,
  bytes integer not null,
  content_hash bytea not null,
  constraint status_publication_pkey PRIMARY KEY (iss)
);

create table suspension (
  person_id uuid not null,
  suspension_id uuid not null,
  source_id text not null,
  record_id text not null,
  ground text not null,
  until_at bigint not null,
  proposed_by uuid not null,
  proposed_at bigint not null,
  confirmed_by uuid,
  confirmed_at bigint,
  rejected_by uuid,
  rejected_at bigint,
  salt bytea,
  log_index bigint,
  effective_at bigint,
  constraint suspension_pkey PRIMARY KEY (person_id, suspension_id),
  constraint suspension_check CHECK ((confirmed_by IS DISTINCT FROM proposed_by)),
  constraint suspension_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX suspension_by_time ON public.suspension USING btree (proposed_at DESC);

create table venue (
  venue_id uuid not null,
  venue_type text not null,
  name jsonb not null,
  address jsonb not null,
  district text not null,
  created_at bigint not null,
  ended_at bigint,
  constraint venue_pkey PRIMARY KEY (venue_id)
);

create table venue_staff (
  venue_id uuid not null,
  staff_id uuid not null,
  since bigint not null,
  ended_at bigint,
  constraint venue_staff_pkey PRIMARY KEY (venue_id, staff_id),
  constraint venue_staff_venue_id_fkey FOREIGN KEY (venue_id) REFERENCES venue(venue_id)
);
