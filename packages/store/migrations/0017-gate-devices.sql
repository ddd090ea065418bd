-- What a gate last told of itself: where it stands, how fresh its list is, how many checks wait on it.
alter table gate_device
  add column if not exists venue_id uuid,
  add column if not exists seen_at bigint,
  add column if not exists list_issued_at bigint,
  add column if not exists waiting integer,
  add column if not exists app_version text;

-- Checks whose very proof another device admitted too: a code that was copied within its ten seconds. Nobody is named.
create table copied_code (
  venue_id uuid not null,
  day integer not null,
  check_id uuid not null,
  device_id uuid not null,
  at bigint not null,
  other_venue_id uuid not null,
  other_at bigint not null,
  found_at bigint not null,
  primary key (venue_id, day, check_id)
);
create index copied_code_device on copied_code (device_id, found_at);
