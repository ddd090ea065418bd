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
  disclosed_at bigint not null,
  ground text,
  case_number_sealed bytea,
  note_sealed bytea,
  constraint access_log_pkey PRIMARY KEY (person_id, access_id),
  constraint access_log_check CHECK (((disclosed_at >= at) AND ((ground IS NOT NULL) OR (disclosed_at = at)))),
  constraint access_log_what_check CHECK ((what = ANY (ARRAY['record'::text, 'list'::text, 'gate'::text]))),
  constraint access_log_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX access_log_by_time ON public.access_log USING btree (person_id, at DESC);

create table account (
  account_id uuid not null,
  phone_sealed bytea,
  phone_hint text not null,
  created_at bigint not null,
  constraint account_pkey PRIMARY KEY (account_id)
);

create table account_channel (
  channel text not null,
  subject_index bytea not null,
  account_id uuid not null,
  linked_at bigint not null,
  identity_sealed bytea,
  constraint account_channel_pkey PRIMARY KEY (subject_index, channel)
);
CREATE INDEX account_channel_by_account ON public.account_channel USING btree (account_id);

create table account_device (
  account_id uuid not null,
  device_id uuid not null,
  entry_id uuid not null,
  system text not null,
  browser text not null,
  first_seen_at bigint not null,
  last_seen_at bigint not null,
  signed_out_at bigint,
  constraint account_device_pkey PRIMARY KEY (account_id, device_id),
  constraint account_device_account_id_entry_id_key UNIQUE (account_id, entry_id),
  constraint account_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
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

create table appeal (
  person_id uuid not null,
  appeal_id uuid not null,
  number text not null,
  account_id uuid not null,
  kind text not null,
  state text not null,
  instance smallint not null default 1,
  about jsonb not null,
  submitted_at bigint not null,
  second_asked_at bigint,
  ended_at bigint,
  assigned_to uuid,
  told_overdue smallint not null default 0,
  files_destroyed_at bigint,
  constraint appeal_pkey PRIMARY KEY (person_id, appeal_id),
  constraint appeal_instance_check CHECK ((instance = ANY (ARRAY[1, 2]))),
  constraint appeal_kind_check CHECK ((kind = ANY (ARRAY['colour'::text, 'identity'::text, 'review'::text, 'service'::text]))),
  constraint appeal_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'in-work'::text, 'question-asked'::text, 'decided'::text, 'second-instance'::text, 'closed'::text, 'withdrawn'::text]))),
  constraint appeal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX appeal_by_id ON public.appeal USING btree (appeal_id);
CREATE INDEX appeal_files_left ON public.appeal USING btree (submitted_at) WHERE (files_destroyed_at IS NULL);
CREATE INDEX appeal_open ON public.appeal USING btree (submitted_at) WHERE (state = ANY (ARRAY['submitted'::text, 'in-work'::text, 'question-asked'::text, 'second-instance'::text]));

create table appeal_decision (
  person_id uuid not null,
  appeal_id uuid not null,
  instance smallint not null,
  at bigint not null,
  staff_id uuid not null,
  outcome text not null,
  code text not null,
  reasons_sealed bytea not null,
  constraint appeal_decision_pkey PRIMARY KEY (person_id, appeal_id, instance),
  constraint appeal_decision_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly'::text, 'rejected'::text]))),
  constraint appeal_decision_person_id_appeal_id_fkey FOREIGN KEY (person_id, appeal_id) REFERENCES appeal(person_id, appeal_id)
);

create table appeal_file (
  person_id uuid not null,
  appeal_id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  type text not null,
  bytes integer not null,
  added_at bigint not null,
  destroyed_at bigint,
  constraint appeal_file_pkey PRIMARY KEY (person_id, appeal_id, file_id),
  constraint appeal_file_type_check CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text]))),
  constraint appeal_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX appeal_file_by_time ON public.appeal_file USING btree (added_at) WHERE (destroyed_at IS NULL);

create table appeal_file_part (
  person_id uuid not null,
  appeal_id uuid not null,
  file_id uuid not null,
  part integer not null,
  sealed bytea not null,
  constraint appeal_file_part_pkey PRIMARY KEY (person_id, appeal_id, file_id, part),
  constraint appeal_file_part_person_id_appeal_id_file_id_fkey FOREIGN KEY (person_id, appeal_id, file_id) REFERENCES appeal_file(person_id, appeal_id, file_id) ON DELETE CASCADE
);

create table appeal_message (
  person_id uuid not null,
  appeal_id uuid not null,
  message_id uuid not null,
  at bigint not null,
  kind text not null,
  staff_id uuid,
  text_sealed bytea not null,
  constraint appeal_message_pkey PRIMARY KEY (person_id, appeal_id, message_id),
  constraint appeal_message_kind_check CHECK ((kind = ANY (ARRAY['appeal'::text, 'second'::text, 'answer'::text, 'question'::text, 'word'::text]))),
  constraint appeal_message_person_id_appeal_id_fkey FOREIGN KEY (person_id, appeal_id) REFERENCES appeal(person_id, appeal_id)
);

create table appeal_number (
  number text not null,
  person_id uuid not null,
  appeal_id uuid not null,
  constraint appeal_number_pkey PRIMARY KEY (number)
);

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
  step bigint,
  direction text,
  look_up_id uuid,
  constraint check_by_venue_pkey PRIMARY KEY (venue_id, day, check_id),
  constraint check_by_venue_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
) partition by RANGE (day);

create table check_by_venue_default partition of check_by_venue (
  constraint check_by_venue_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
) DEFAULT;

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
  consent_id uuid not null default gen_random_uuid(),
  purpose text not null default 'service'::text,
  given_for_person uuid,
  given_as text not null default 'self'::text,
  constraint consent_pkey PRIMARY KEY (account_id, consent_id),
  constraint consent_check CHECK (((given_as = 'self'::text) = (given_for_person IS NULL))),
  constraint consent_given_as_check CHECK ((given_as = ANY (ARRAY['self'::text, 'guardian'::text, 'agent'::text]))),
  constraint consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);
CREATE UNIQUE INDEX consent_standing ON public.consent USING btree (account_id, purpose, text_version, given_for_person) NULLS NOT DISTINCT WHERE (withdrawn_at IS NULL);

create table copied_code (
  venue_id uuid not null,
  day integer not null,
  check_id uuid not null,
  device_id uuid not null,
  at bigint not null,
  other_venue_id uuid not null,
  other_at bigint not null,
  found_at bigint not null,
  constraint copied_code_pkey PRIMARY KEY (venue_id, day, check_id)
);
CREATE INDEX copied_code_device ON public.copied_code USING btree (device_id, found_at);

create table correction_request (
  person_id uuid not null,
  request_id uuid not null,
  appeal_id uuid not null,
  source_id text not null,
  record_id text not null,
  asked_by uuid not null,
  asked_at bigint not null,
  text_sealed bytea not null,
  state text not null default 'open'::text,
  answered_by uuid,
  answered_at bigint,
  answer_sealed bytea,
  constraint correction_request_pkey PRIMARY KEY (person_id, request_id),
  constraint correction_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'refused'::text]))),
  constraint correction_request_person_id_appeal_id_fkey FOREIGN KEY (person_id, appeal_id) REFERENCES appeal(person_id, appeal_id),
  constraint correction_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX correction_request_by_appeal ON public.correction_request USING btree (person_id, appeal_id);
CREATE INDEX correction_request_by_source ON public.correction_request USING btree (source_id, asked_at DESC);

create table counted_use (
  key bytea not null,
  what text not null,
  uses integer not null,
  window_ends_at bigint not null,
  constraint counted_use_pkey PRIMARY KEY (key, what)
);
CREATE INDEX counted_use_ended ON public.counted_use USING btree (window_ends_at);

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
CREATE INDEX enrolment_paper ON public.enrolment USING btree (from_day, person_id) WHERE (medium = 'paper'::text);

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

create table family_act (
  person_id uuid not null,
  act_id uuid not null,
  at bigint not null,
  account_id uuid not null,
  relation text not null,
  act text not null,
  how text,
  constraint family_act_pkey PRIMARY KEY (person_id, act_id),
  constraint family_act_relation_check CHECK ((relation = ANY (ARRAY['spouse'::text, 'parent'::text, 'child'::text]))),
  constraint family_act_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX family_act_by_time ON public.family_act USING btree (person_id, at DESC);

create table family_message (
  phone_index bytea not null,
  request_id uuid not null,
  person_id uuid not null,
  code_hash bytea not null,
  expires_at bigint not null,
  tries integer not null default 0,
  constraint family_message_pkey PRIMARY KEY (phone_index, request_id)
);

create table family_request (
  person_id uuid not null,
  request_id uuid not null,
  account_id uuid not null,
  request_number text not null,
  relation text not null,
  way text not null,
  document_index bytea not null,
  document_type text not null,
  hint_last_two text not null,
  birth_day integer,
  name_sealed bytea not null,
  masked_name text not null,
  consent_version integer not null,
  guardian_consents boolean not null,
  asked_at bigint not null,
  lapses_at bigint not null,
  state text not null default 'asked'::text,
  answered_at bigint,
  answered_by text,
  staff_id uuid,
  constraint family_request_pkey PRIMARY KEY (person_id, request_id),
  constraint family_request_answered_by_check CHECK ((answered_by = ANY (ARRAY['person'::text, 'text-message'::text, 'register'::text, 'counter'::text, 'asker'::text]))),
  constraint family_request_relation_check CHECK ((relation = ANY (ARRAY['spouse'::text, 'parent'::text, 'child'::text]))),
  constraint family_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'agreed'::text, 'refused'::text, 'taken-back'::text]))),
  constraint family_request_way_check CHECK ((way = ANY (ARRAY['own-account'::text, 'text-message'::text, 'counter'::text, 'guardian'::text]))),
  constraint family_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE UNIQUE INDEX family_request_open ON public.family_request USING btree (person_id, account_id) WHERE (state = 'asked'::text);

create table family_request_by_account (
  account_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  asked_at bigint not null,
  constraint family_request_by_account_pkey PRIMARY KEY (account_id, request_id)
);

create table family_request_number (
  request_number text not null,
  person_id uuid not null,
  request_id uuid not null,
  constraint family_request_number_pkey PRIMARY KEY (request_number)
);

create table gate_device (
  device_id uuid not null,
  staff_id uuid,
  public_key jsonb,
  enrolled_at bigint not null,
  withdrawn_at bigint,
  venue_id uuid,
  seen_at bigint,
  list_issued_at bigint,
  waiting integer,
  app_version text,
  constraint gate_device_pkey PRIMARY KEY (device_id)
);
CREATE INDEX gate_device_by_staff ON public.gate_device USING btree (staff_id);

create table guardianship_by_account (
  account_id uuid not null,
  person_id uuid not null,
  relation text not null,
  since bigint not null,
  ended_at bigint,
  ended_why text,
  ends_at bigint,
  constraint guardianship_by_account_pkey PRIMARY KEY (account_id, person_id),
  constraint guardianship_by_account_relation_check CHECK ((relation = ANY (ARRAY['self'::text, 'spouse'::text, 'parent'::text, 'child'::text])))
);

create table guardianship_by_person (
  person_id uuid not null,
  account_id uuid not null,
  relation text not null,
  since bigint not null,
  ended_at bigint,
  ended_why text,
  ends_at bigint,
  constraint guardianship_by_person_pkey PRIMARY KEY (person_id, account_id),
  constraint guardianship_by_person_relation_check CHECK ((relation = ANY (ARRAY['self'::text, 'spouse'::text, 'parent'::text, 'child'::text]))),
  constraint guardianship_by_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX guardianship_due ON public.guardianship_by_person USING btree (ends_at) WHERE ((ended_at IS NULL) AND (ends_at IS NOT NULL));

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

create table identity_claim (
  claim_number text not null,
  account_id uuid not null,
  document_index bytea not null,
  document_type text not null,
  hint_last_two text not null,
  number_sealed bytea not null,
  country_sealed bytea,
  name_sealed bytea not null,
  masked_name text not null,
  confirmed_by text,
  made_at bigint not null,
  expires_at bigint not null,
  present_account uuid,
  objected_at bigint,
  decided_by uuid,
  decided_at bigint,
  accepts boolean,
  reason text,
  needs_second boolean not null default false,
  answered_by uuid,
  answered_at bigint,
  agrees boolean,
  constraint identity_claim_pkey PRIMARY KEY (claim_number),
  constraint identity_claim_check CHECK (((answered_by IS DISTINCT FROM decided_by) OR (answered_by IS NULL)))
);
CREATE INDEX identity_claim_by_account ON public.identity_claim USING btree (account_id, made_at DESC);
CREATE INDEX identity_claim_by_present ON public.identity_claim USING btree (present_account, made_at DESC);

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
  country_sealed bytea,
  shown_at bigint,
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

create table look_up (
  look_up_id uuid not null,
  at bigint not null,
  venue_id uuid not null,
  staff_id uuid not null,
  device_id uuid not null,
  person_id uuid,
  asked bytea not null,
  constraint look_up_pkey PRIMARY KEY (look_up_id)
);
CREATE INDEX look_up_by_person ON public.look_up USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX look_up_by_staff ON public.look_up USING btree (staff_id, at) WHERE (person_id IS NULL);
CREATE INDEX look_up_by_time ON public.look_up USING btree (at);

create table notice (
  subject_id uuid not null,
  notice_id uuid not null,
  at bigint not null,
  kind text not null,
  facts jsonb not null,
  constraint notice_pkey PRIMARY KEY (subject_id, at, notice_id)
);

create table notice_preference (
  account_id uuid not null,
  language text not null default 'zh'::text,
  texts text[] not null,
  updated_at bigint not null,
  constraint notice_preference_pkey PRIMARY KEY (account_id),
  constraint notice_preference_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);

create table notice_seen (
  account_id uuid not null,
  until_at bigint not null,
  constraint notice_seen_pkey PRIMARY KEY (account_id)
);

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
CREATE INDEX outbox_by_kind ON public.outbox USING btree (kind, due_at);
CREATE INDEX outbox_due ON public.outbox USING btree (bucket, due_at);

create table paper (
  person_id uuid not null,
  enrolment_id uuid not null,
  number_sealed bytea not null,
  issued_at bigint not null,
  account_id uuid,
  staff_id uuid,
  office jsonb,
  ended_at bigint,
  ended_why text,
  constraint paper_pkey PRIMARY KEY (person_id, enrolment_id),
  constraint paper_check CHECK (((account_id IS NULL) <> (staff_id IS NULL))),
  constraint paper_check1 CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint paper_ended_why_check CHECK ((ended_why = ANY (ARRAY['lost'::text, 'replaced'::text]))),
  constraint paper_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE UNIQUE INDEX paper_in_use ON public.paper USING btree (person_id) WHERE (ended_at IS NULL);

create table paper_number (
  number_index bytea not null,
  person_id uuid not null,
  enrolment_id uuid not null,
  constraint paper_number_pkey PRIMARY KEY (number_index)
);

create table passed_on (
  person_id uuid not null,
  day integer not null,
  kind text not null,
  venue_id uuid not null,
  at bigint not null,
  area text,
  state text not null default 'waiting'::text,
  passed_at bigint not null,
  seen_at bigint,
  seen_by uuid,
  contacted_at bigint,
  contacted_by uuid,
  constraint passed_on_pkey PRIMARY KEY (person_id, day, kind),
  constraint passed_on_kind_check CHECK ((kind = ANY (ARRAY['red'::text, 'fever'::text]))),
  constraint passed_on_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'seen'::text, 'contacted'::text])))
);
CREATE INDEX passed_on_by_area ON public.passed_on USING btree (area, at DESC);

create table passkey (
  account_id uuid not null,
  passkey_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports jsonb not null,
  name_sealed bytea not null,
  created_at bigint not null,
  last_used_at bigint,
  constraint passkey_pkey PRIMARY KEY (account_id, passkey_id),
  constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);

create table passkey_challenge (
  challenge_hash bytea not null,
  purpose text not null,
  account_id uuid,
  expires_at bigint not null,
  constraint passkey_challenge_pkey PRIMARY KEY (challenge_hash),
  constraint passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'sign-in'::text, 'confirm'::text])))
);
CREATE INDEX passkey_challenge_expiry ON public.passkey_challenge USING btree (expires_at);

create table passkey_credential (
  credential_id bytea not null,
  account_id uuid not null,
  passkey_id uuid not null,
  constraint passkey_credential_pkey PRIMARY KEY (credential_id)
);

create table person (
  person_id uuid not null,
  applied_at bigint,
  home_area text,
  created_at bigint not null,
  declared_at bigint,
  constraint person_pkey PRIMARY KEY (person_id)
);
CREATE INDEX person_declared ON public.person USING btree (declared_at) WHERE (declared_at IS NOT NULL);

create table person_merge (
  person_id uuid not null,
  merged_person_id uuid not null,
  at bigint not null,
  why text not null,
  by_account uuid not null,
  constraint person_merge_pkey PRIMARY KEY (person_id, merged_person_id),
  constraint person_merge_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);

create table recolouring (
  version integer not null,
  from_version integer,
  state text not null,
  started_at bigint not null,
  finished_at bigint,
  people_total bigint not null,
  people_done bigint not null,
  result jsonb not null,
  done_until uuid,
  constraint recolouring_pkey PRIMARY KEY (version),
  constraint recolouring_state_check CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text])))
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
  device_id uuid,
  confirmed_at bigint not null default 0,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_app_check CHECK ((app = ANY (ARRAY['resident'::text, 'gate'::text, 'console'::text])))
);
CREATE INDEX session_by_subject ON public.session USING btree (subject_id);
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
  name_sealed bytea,
  masked_name text not null,
  office jsonb not null,
  source_id text,
  created_at bigint not null,
  ended_at bigint,
  area text,
  phone_sealed bytea,
  phone_hint text,
  constraint staff_pkey PRIMARY KEY (staff_id),
  constraint staff_app_check CHECK ((app = ANY (ARRAY['gate'::text, 'console'::text]))),
  constraint staff_role_check CHECK ((role = ANY (ARRAY['gate'::text, 'officer'::text, 'source'::text, 'rule-author'::text, 'rule-approver'::text, 'manager'::text, 'community'::text])))
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
  state text not null default 'approved'::text,
  street text,
  community text,
  manager_id uuid,
  revision integer not null default 1,
  choice jsonb not null default '{}'::jsonb,
  constraint venue_pkey PRIMARY KEY (venue_id),
  constraint venue_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text, 'closed'::text])))
);
CREATE INDEX venue_by_manager ON public.venue USING btree (manager_id) WHERE (manager_id IS NOT NULL);
CREATE INDEX venue_by_street ON public.venue USING btree (street);

create table venue_act (
  venue_id uuid not null,
  act_id uuid not null,
  act text not null,
  at bigint not null,
  staff_id uuid not null,
  reason text,
  constraint venue_act_pkey PRIMARY KEY (venue_id, act_id),
  constraint venue_act_act_check CHECK ((act = ANY (ARRAY['asked'::text, 'corrected'::text, 'approved'::text, 'refused'::text, 'closed'::text, 'rules-chosen'::text, 'staff-enrolled'::text, 'staff-revoked'::text, 'device-withdrawn'::text]))),
  constraint venue_act_venue_id_fkey FOREIGN KEY (venue_id) REFERENCES venue(venue_id)
);
CREATE INDEX venue_act_by_time ON public.venue_act USING btree (venue_id, at);

create table venue_count (
  venue_id uuid not null,
  day integer not null,
  hour smallint not null,
  decision text not null,
  outcome text not null,
  count integer not null,
  last_at bigint not null,
  constraint venue_count_pkey PRIMARY KEY (venue_id, day, hour, decision, outcome),
  constraint venue_count_hour_check CHECK (((hour >= 0) AND (hour <= 23)))
);
CREATE INDEX venue_count_by_day ON public.venue_count USING btree (day);

create table venue_staff (
  venue_id uuid not null,
  staff_id uuid not null,
  since bigint not null,
  ended_at bigint,
  constraint venue_staff_pkey PRIMARY KEY (venue_id, staff_id),
  constraint venue_staff_venue_id_fkey FOREIGN KEY (venue_id) REFERENCES venue(venue_id)
);
CREATE INDEX venue_staff_by_staff ON public.venue_staff USING btree (staff_id);
