-- Look-ups by identity document at a gate, so that a check without a code finds its person. No document is kept: `asked`
-- is a keyed hash of this look-up's id and the document, which tells a repeated request from another one.
create table look_up (
  look_up_id uuid primary key,
  at bigint not null,
  venue_id uuid not null,
  staff_id uuid not null,
  device_id uuid not null,
  person_id uuid,
  asked bytea not null
);
create index look_up_by_time on look_up (at);
create index look_up_by_staff on look_up (staff_id, at) where person_id is null;
create index look_up_by_person on look_up (person_id) where person_id is not null;

-- A look at a gate: the office is the venue. What staff wrote beside the reason is sealed.
alter table access_log drop constraint access_log_what_check;
alter table access_log add constraint access_log_what_check check (what in ('record', 'list', 'gate'));
alter table access_log add column note_sealed bytea;
