-- Notices in one index instead of two: whoever is told many things at once writes half as much.
alter table notice drop constraint notice_pkey;
drop index notice_by_time;
alter table notice add primary key (subject_id, at, notice_id);

-- jobs are taken kind by kind
create index outbox_by_kind on outbox (kind, due_at);

-- In which language an account is spoken to, and what it also wants as a text message; no row: the usual.
create table notice_preference (
  account_id uuid not null,
  language text not null default 'zh' check (language in ('zh', 'en')),
  -- the groups of notices that also go out as a text message
  texts text[] not null,
  updated_at bigint not null,
  primary key (account_id)
);
