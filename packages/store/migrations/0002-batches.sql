-- Files of evidence, and what they need: versions in any order, references that exist, batches with their reports.

-- Which version of a record counts -----------------------------------------------------------------------

alter table evidence_key add column kind text;
update evidence_key k set kind = e.kind from evidence e
  where e.person_id = k.person_id and e.source_id = k.source_id and e.record_id = k.record_id
    and e.version = k.version;
delete from evidence_key where kind is null;
alter table evidence_key alter column kind set not null;
-- the person whom each version below the highest names: version → person; null while there is one version only
alter table evidence_key add column older jsonb;
update evidence_key k set older = o.older
  from (select source_id, record_id, jsonb_object_agg(version::text, person_id) as older
    from evidence e where exists (select from evidence_key h where h.source_id = e.source_id
      and h.record_id = e.record_id and h.version > e.version)
    group by source_id, record_id) o
  where o.source_id = k.source_id and o.record_id = k.record_id;

-- When a higher version became known: null on the version that counts. A lower version that arrives after a higher
-- one was superseded before it came, and never counts.
alter table evidence add column superseded_at bigint;
update evidence e set superseded_at = n.received_at
  from (select e2.person_id, e2.source_id, e2.record_id, e2.version,
      (select min(h.received_at) from evidence h where h.source_id = e2.source_id
        and h.record_id = e2.record_id and h.version > e2.version) as received_at
    from evidence e2) n
  where n.received_at is not null and e.person_id = n.person_id and e.source_id = n.source_id
    and e.record_id = n.record_id and e.version = n.version;
alter table evidence drop column moved_away;
alter table evidence add column batch_id uuid;

-- Events with a place and a time that two officers registered: exposures must point at one.
create table exposure_event (
  event_id text primary key,
  place jsonb not null,
  district text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  ground text not null,
  proposed_by uuid not null,
  proposed_at bigint not null,
  -- null: waits for the second officer
  confirmed_by uuid,
  confirmed_at bigint,
  rejected_by uuid,
  rejected_at bigint,
  check (ends_at >= starts_at),
  check (confirmed_by is distinct from proposed_by)
);

-- Batches ------------------------------------------------------------------------------------------------

create table batch (
  batch_id uuid primary key,
  source_id text not null,
  kind text,
  file_name text not null,
  -- null while the file is still arriving
  sha256 bytea,
  bytes bigint not null default 0,
  sent_how text not null check (sent_how in ('staff', 'command-line')),
  sent_by_staff uuid,
  sent_by text not null,
  received_at bigint not null,
  state text not null check (state in ('arriving', 'checking', 'checked', 'taking', 'finished', 'refused', 'discarded')),
  rows_total bigint,
  rows_read bigint not null default 0,
  rows_taken bigint not null default 0,
  rows_repeated bigint not null default 0,
  rows_older bigint not null default 0,
  rows_failed bigint not null default 0,
  people_waiting bigint not null default 0,
  colours_changed bigint not null default 0,
  -- why the file as a whole was refused
  problem jsonb,
  header jsonb,
  encoding text,
  finished_at bigint
);
create index batch_by_time on batch (received_at desc, batch_id);
create index batch_by_content on batch (source_id, sha256);

-- Rows that were not taken, as they came (sealed: they name people), with what is wrong with them.
create table batch_failure (
  batch_id uuid not null,
  line bigint not null,
  problems jsonb not null,
  row_sealed bytea not null,
  primary key (batch_id, line)
);

-- An uploaded file, sealed in parts, until it has been taken or discarded.
create table batch_part (
  batch_id uuid not null,
  part integer not null,
  sealed bytea not null,
  primary key (batch_id, part)
);

-- Who looked at whose record, and why. The person sees it.
create table access_log (
  person_id uuid not null references person (person_id),
  access_id uuid not null,
  at bigint not null,
  staff_id uuid not null,
  office jsonb not null,
  what text not null check (what in ('record', 'list')),
  reason text not null,
  primary key (person_id, access_id)
);
create index access_log_by_time on access_log (person_id, at desc);
