import type { Db } from '../db.ts';

/** Somebody says that a document is theirs, which another account may have. */
export interface ClaimRow {
  claimNumber: string;
  accountId: string;
  documentIndex: Uint8Array;
  documentType: string;
  hintLastTwo: string;
  /** Sealed for the row of this claim, as are country and name. */
  numberSealed: Uint8Array;
  countrySealed: Uint8Array | null;
  nameSealed: Uint8Array;
  maskedName: string;
  /** The register that knew number and name to belong together; null: it did not. */
  confirmedBy: string | null;
  madeAt: number;
  /** Exclusive. */
  expiresAt: number;
  presentAccount: string | null;
  objectedAt: number | null;
  decidedBy: string | null;
  decidedAt: number | null;
  accepts: boolean | null;
  reason: string | null;
  needsSecond: boolean;
  answeredBy: string | null;
  answeredAt: number | null;
  agrees: boolean | null;
}

export type NewClaim = Omit<
  ClaimRow,
  | 'objectedAt'
  | 'decidedBy'
  | 'decidedAt'
  | 'accepts'
  | 'reason'
  | 'needsSecond'
  | 'answeredBy'
  | 'answeredAt'
  | 'agrees'
>;

const COLUMNS = `
  claim_number as "claimNumber", account_id as "accountId", document_index as "documentIndex",
  document_type as "documentType", hint_last_two as "hintLastTwo", number_sealed as "numberSealed",
  country_sealed as "countrySealed", name_sealed as "nameSealed", masked_name as "maskedName",
  confirmed_by as "confirmedBy", made_at as "madeAt", expires_at as "expiresAt", present_account as "presentAccount",
  objected_at as "objectedAt", decided_by as "decidedBy", decided_at as "decidedAt", accepts, reason,
  needs_second as "needsSecond", answered_by as "answeredBy", answered_at as "answeredAt", agrees`;

export async function insertClaim(db: Db, claim: NewClaim): Promise<void> {
  await db`insert into identity_claim (claim_number, account_id, document_index, document_type, hint_last_two,
      number_sealed, country_sealed, name_sealed, masked_name, confirmed_by, made_at, expires_at, present_account)
    values (${claim.claimNumber}, ${claim.accountId}, ${claim.documentIndex}, ${claim.documentType},
      ${claim.hintLastTwo}, ${claim.numberSealed}, ${claim.countrySealed}, ${claim.nameSealed}, ${claim.maskedName},
      ${claim.confirmedBy}, ${claim.madeAt}, ${claim.expiresAt}, ${claim.presentAccount})`;
}

export async function lockClaim(db: Db, claimNumber: string): Promise<ClaimRow | null> {
  const [row] = await db<ClaimRow[]>`
    select ${db.unsafe(COLUMNS)} from identity_claim where claim_number = ${claimNumber} for update`;
  return row ?? null;
}

/** What this account asked for, the newest first. */
export async function listClaimsOf(db: Db, accountId: string, limit: number): Promise<ClaimRow[]> {
  return db<ClaimRow[]>`
    select ${db.unsafe(COLUMNS)} from identity_claim where account_id = ${accountId}
    order by made_at desc, claim_number limit ${limit}`;
}

/** What others asked for that this account had, where the register knew number and name; the newest first. */
export async function listClaimsAgainst(db: Db, accountId: string, limit: number): Promise<ClaimRow[]> {
  return db<ClaimRow[]>`
    select ${db.unsafe(COLUMNS)} from identity_claim
    where present_account = ${accountId} and confirmed_by is not null
    order by made_at desc, claim_number limit ${limit}`;
}

export async function saveObjection(db: Db, claimNumber: string, at: number): Promise<void> {
  await db`update identity_claim set objected_at = coalesce(objected_at, ${at}) where claim_number = ${claimNumber}`;
}

export async function saveClaimDecision(
  db: Db,
  claimNumber: string,
  decision: { staffId: string; at: number; accepts: boolean; reason: string; needsSecond: boolean },
): Promise<void> {
  await db`update identity_claim set decided_by = ${decision.staffId}, decided_at = ${decision.at},
      accepts = ${decision.accepts}, reason = ${decision.reason}, needs_second = ${decision.needsSecond}
    where claim_number = ${claimNumber}`;
}

export async function saveClaimAnswer(
  db: Db,
  claimNumber: string,
  answer: { staffId: string; at: number; agrees: boolean },
): Promise<void> {
  await db`update identity_claim set answered_by = ${answer.staffId}, answered_at = ${answer.at},
      agrees = ${answer.agrees}
    where claim_number = ${claimNumber}`;
}

/** The passes that one account holds of a person are withdrawn: its word about them is not taken any more. */
export async function disputeEnrolments(db: Db, personId: string, accountId: string): Promise<void> {
  await db`update enrolment set state = 'identity-dispute'
    where person_id = ${personId} and account_id = ${accountId} and state = 'active'`;
}
