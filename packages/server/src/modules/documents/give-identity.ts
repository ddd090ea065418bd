import type { DocumentType } from '@healthcode/domain';
import {
  type ClaimRow,
  type Db,
  deleteSessionsOf,
  disputeEnrolments,
  endGuardianship,
  findInCare,
  findSelf,
  findSelfAccount,
  insertGuardianship,
  lockPerson,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import type { OwnIdentity } from '../identity/own-identity.ts';
import { findOrCreatePeople } from '../identity/people-of-documents.ts';
import { putDownVerified } from '../identity/prove-identity.ts';
import { notify } from '../notices/notify.ts';

const WHY = 'identity-dispute';

/** The document and the name of a claim, as they were typed. */
export function openClaim({ fieldCipher }: Services, claim: ClaimRow): OwnIdentity {
  const place = (column: string) => ({ table: 'identity_claim', rowId: claim.claimNumber, column });
  const { countrySealed } = claim;
  return {
    document: {
      type: claim.documentType as DocumentType,
      number: fieldCipher.open(claim.numberSealed, place('number')),
      ...(countrySealed === null ? {} : { country: fieldCipher.open(countrySealed, place('country')) }),
    },
    name: fieldCipher.open(claim.nameSealed, place('name')),
  };
}

/**
 * An accepted claim: the person becomes that of the account that claimed, with everything on record. What the account
 * that had it holds of the person ends, and so do its sessions.
 * @returns the account that had the person; null: none
 */
export async function giveIdentity(services: Services, tx: Db, claim: ClaimRow): Promise<string | null> {
  const { accountId } = claim;
  const identity = openClaim(services, claim);
  const [personId] = (await findOrCreatePeople(services, tx, [identity.document])) as [string];
  await lockPerson(tx, personId);
  const self = await findSelf(tx, accountId);
  if (self && self.personId !== personId) throw new ProblemError('claim-account-taken');
  const present = await findSelfAccount(tx, personId);
  if (present === accountId) return null;
  const at = services.clock.cityNow();
  if (present !== null) await takeAway(services, tx, personId, present, at);
  if (await findInCare(tx, accountId, personId))
    await endGuardianship(tx, { personId, accountId, why: WHY, at });
  await putDownVerified(services, tx, personId, identity);
  await insertGuardianship(tx, { personId, accountId, relation: 'self', at });
  await notify(services, tx, [{ subjectId: accountId, kind: 'identity-returned' }]);
  return present;
}

async function takeAway(services: Services, tx: Db, personId: string, accountId: string, at: number) {
  await endGuardianship(tx, { personId, accountId, why: WHY, at });
  await disputeEnrolments(tx, personId, accountId);
  await deleteSessionsOf(tx, accountId);
  await enqueueStatusChange(services, tx);
  await notify(services, tx, [{ subjectId: accountId, kind: 'identity-lost' }]);
}
