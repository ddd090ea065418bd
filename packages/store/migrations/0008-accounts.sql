-- Accounts are well protected: which devices they are used on, passkeys, and how often something may be tried.

-- The phones and browsers that an account was signed in on. No address is kept.
create table account_device (
  account_id uuid not null references account (account_id),
  -- made by the device; whoever knows it could pass for it, so lists name a device by its entry
  device_id uuid not null,
  entry_id uuid not null,
  -- stable codes, read from what the browser calls itself
  system text not null,
  browser text not null,
  first_seen_at bigint not null,
  last_seen_at bigint not null,
  signed_out_at bigint,
  primary key (account_id, device_id),
  unique (account_id, entry_id)
);

create table passkey (
  account_id uuid not null references account (account_id),
  passkey_id uuid not null,
  credential_id bytea not null,
  -- COSE
  public_key bytea not null,
  -- how often the authenticator says it was used: one that goes back is a copy. 0: it does not count
  sign_count bigint not null,
  transports jsonb not null,
  name_sealed bytea not null,
  created_at bigint not null,
  last_used_at bigint,
  primary key (account_id, passkey_id)
);

-- Whose a credential is: unique over all accounts, and how a passkey finds its account.
create table passkey_credential (
  credential_id bytea primary key,
  account_id uuid not null,
  passkey_id uuid not null
);

-- Given out once, taken back once; real time.
create table passkey_challenge (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('register', 'sign-in', 'confirm')),
  -- null: nobody is signed in yet
  account_id uuid,
  expires_at bigint not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);

-- How often something was done in a window of real time. The key is a blind index of a phone, a device, an account, a
-- document or a network; none of them can be read from here.
create table counted_use (
  key bytea not null,
  what text not null,
  uses integer not null,
  -- exclusive: then counting begins anew
  window_ends_at bigint not null,
  primary key (key, what)
);
create index counted_use_ended on counted_use (window_ends_at);
