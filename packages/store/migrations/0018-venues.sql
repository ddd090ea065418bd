-- Venues registered by their manager and approved by the community; people whom a check passes on to their community.

alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check
  check (role in ('gate', 'officer', 'source', 'rule-author', 'rule-approver', 'manager', 'community'));
-- what they answer for: six digits a district, nine a street; null: the whole city, or venues of their own
alter table staff add column area text;
-- of those who registered themselves or were enrolled by a manager; null: entered by the city
alter table staff add column phone_sealed bytea;
alter table staff add column phone_hint text;

alter table venue
  add column state text not null default 'approved' check (state in ('asked', 'approved', 'refused', 'closed')),
  add column street text,
  add column community text,
  -- null: the city's own, entered without a manager
  add column manager_id uuid,
  -- raised by every change, so that nobody decides on what they have not seen
  add column revision integer not null default 1,
  -- what the venue is stricter in than its type, within the city's bounds
  add column choice jsonb not null default '{}';
create index venue_by_street on venue (street);
create index venue_by_manager on venue (manager_id) where manager_id is not null;

-- What was done about a venue, by whom and when; never changed.
create table venue_act (
  venue_id uuid not null references venue (venue_id),
  act_id uuid not null,
  act text not null check (act in ('asked', 'corrected', 'approved', 'refused', 'closed', 'rules-chosen',
    'staff-enrolled', 'staff-revoked', 'device-withdrawn')),
  at bigint not null,
  staff_id uuid not null,
  reason text,
  primary key (venue_id, act_id)
);
create index venue_act_by_time on venue_act (venue_id, at);

create index venue_staff_by_staff on venue_staff (staff_id);

create index gate_device_by_staff on gate_device (staff_id);

-- Who was red or feverish at a gate, for the community where they live: one a person, day and kind.
create table passed_on (
  person_id uuid not null,
  -- the civil day of the check
  day integer not null,
  kind text not null check (kind in ('red', 'fever')),
  venue_id uuid not null,
  -- when they were checked
  at bigint not null,
  -- the street of their newest declaration, else their district; null: neither is known
  area text,
  state text not null default 'waiting' check (state in ('waiting', 'seen', 'contacted')),
  passed_at bigint not null,
  seen_at bigint,
  seen_by uuid,
  contacted_at bigint,
  contacted_by uuid,
  primary key (person_id, day, kind)
);
create index passed_on_by_area on passed_on (area, at desc);
