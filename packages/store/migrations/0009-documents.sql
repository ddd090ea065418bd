-- Several documents of one person, identities asked back, and channels that people come by.

-- the country that issued a passport, sealed; the register asks for it
alter table identity_document add column country_sealed bytea;
-- when its holder last chose it as the one that gates see; the latest one is shown, without any the one verified first
alter table identity_document add column shown_at bigint;

-- People who turned out to be one: who was joined to whom, when, why and by whose account or whose hand.
create table person_merge (
  person_id uuid not null,
  merged_person_id uuid not null,
  at bigint not null,
  why text not null,
  by_account uuid not null,
  primary key (person_id, merged_person_id),
  foreign key (person_id) references person (person_id)
);

-- Somebody says that a document is theirs, which another account may have. Kept also where nobody has it, so that
-- asking tells nothing.
create table identity_claim (
  claim_number text not null,
  -- who asks
  account_id uuid not null,
  document_index bytea not null,
  document_type text not null,
  hint_last_two text not null,
  number_sealed bytea not null,
  country_sealed bytea,
  name_sealed bytea not null,
  masked_name text not null,
  -- whether the register knew document and name to belong together
  confirmed_by text,
  made_at bigint not null,
  -- exclusive
  expires_at bigint not null,
  -- who had the person when it was made; null: nobody
  present_account uuid,
  objected_at bigint,
  decided_by uuid,
  decided_at bigint,
  accepts boolean,
  reason text,
  -- the second officer, where the present account objected
  needs_second boolean not null default false,
  answered_by uuid,
  answered_at bigint,
  agrees boolean,
  primary key (claim_number),
  check (answered_by is distinct from decided_by or answered_by is null)
);
create index identity_claim_by_account on identity_claim (account_id, made_at desc);
create index identity_claim_by_present on identity_claim (present_account, made_at desc);

-- Who comes by another channel than a phone: the user of that channel (by blind index) and the account.
create table account_channel (
  channel text not null,
  subject_index bytea not null,
  account_id uuid not null,
  linked_at bigint not null,
  -- the certified identity, until consent has been given to using it
  identity_sealed bytea,
  primary key (subject_index, channel)
);
create index account_channel_by_account on account_channel (account_id);
-- whoever comes by another channel may have no phone
alter table account alter column phone_sealed drop not null;
