-- Against a source, officer or batch that turns many people red: deliveries beyond a bound wait for two officers.

-- Whether this version may make somebody's colour worse, and so counts against its source's bound.
alter table evidence add column weighs boolean not null default false;
create index evidence_weighing on evidence (received_at, source_id) where weighs;

-- waiting: checked, beyond the bound; nothing is taken until two officers of different offices have said yes
alter table batch drop constraint batch_state_check;
alter table batch add constraint batch_state_check check
  (state in ('arriving', 'checking', 'checked', 'waiting', 'taking', 'finished', 'refused', 'discarded'));
alter table batch add column rows_weighing bigint not null default 0;
-- how many of its rows weigh, as far as was known when it was let in
alter table batch add column weighing_expected bigint not null default 0;
-- when its rows began to be taken on its sender's word alone; null: they did not
alter table batch add column let_in_at bigint;
alter table batch add column wait_reason text check (wait_reason in ('batch', 'day'));
alter table batch add column waiting_since bigint;
-- when two officers let it in
alter table batch add column approved_at bigint;
-- how the columns of a file from the command line become ours; null: they are ours
alter table batch add column mapping jsonb;
create index batch_let_in on batch (source_id, let_in_at) where let_in_at is not null;

-- What officers said about a batch that waits.
create table batch_review (
  batch_id uuid not null,
  staff_id uuid not null,
  at bigint not null,
  says_yes boolean not null,
  reason text not null,
  primary key (batch_id, staff_id)
);
