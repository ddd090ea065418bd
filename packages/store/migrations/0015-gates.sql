-- What a check also says: the proof's step (the same step of the same pass at two gates is a copied code), which way
-- the person went, and the look-up behind a check without a code.
alter table check_by_venue
  add column step bigint,
  add column direction text check (direction in ('in', 'out')),
  add column look_up_id uuid;
