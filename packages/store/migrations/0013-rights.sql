-- A person's rights: consent by purpose, who gave it and for whom; looks that a person is told of later, and why.

-- one giving a row: a consent that was withdrawn and given anew is two
alter table consent add column consent_id uuid not null default gen_random_uuid();
alter table consent add column purpose text not null default 'service';
-- whom it is about, where that is not the account's own person
alter table consent add column given_for_person uuid;
-- as whom: oneself, the guardian of a child, or somebody whom a grown-up relative has let act for them
alter table consent add column given_as text not null default 'self'
  check (given_as in ('self', 'guardian', 'agent'));
alter table consent add check ((given_as = 'self') = (given_for_person is null));
alter table consent drop constraint consent_pkey;
alter table consent add primary key (account_id, consent_id);
create unique index consent_standing on consent (account_id, purpose, text_version, given_for_person)
  nulls not distinct where withdrawn_at is null;

-- From when on the person is told of the look: its own instant, or later on a ground that is recorded.
alter table access_log add column disclosed_at bigint;
update access_log set disclosed_at = at;
alter table access_log alter column disclosed_at set not null;
alter table access_log add column ground text;
alter table access_log add column case_number_sealed bytea;
alter table access_log add check (disclosed_at >= at and (ground is not null or disclosed_at = at));
