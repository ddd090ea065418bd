import type { ConsentList } from '@healthcode/contracts';
import { type ConsentPurpose, type ConsentPurposeId, isConsentPurpose } from '@healthcode/domain';
import {
  type Db,
  endEnrolmentsOf,
  hasConsent,
  listConsents,
  listGuardianshipsOfAccount,
  recordConsent,
  withdrawConsent,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import { notify } from '../notices/notify.ts';
import { purposeOf } from './consent-purposes.ts';
import { type Whom, whomOf } from './whom.ts';

const parsePurpose = (services: Services, text: string): ConsentPurpose => {
  if (!isConsentPurpose(text)) throw new ProblemError('consent-purpose-unknown');
  return purposeOf(services, text);
};

/** Every purpose with its text, whether it was agreed to, and what was agreed to and withdrawn before. */
export async function listMyConsents(
  services: Services,
  accountId: string,
  personId?: string,
): Promise<ConsentList> {
  const { db, policy } = services;
  const { givenForPerson } = await whomOf(db, accountId, personId);
  const rows = await listConsents(db, accountId, givenForPerson);
  return {
    personId: givenForPerson,
    purposes: policy.consents.map(({ id, paragraphs, ...purpose }) => {
      const history = rows.filter((row) => row.purpose === id);
      return {
        ...purpose,
        purpose: id,
        paragraphs: [...paragraphs],
        given: history.some((row) => row.withdrawnAt === null && row.textVersion === purpose.textVersion),
        history: history.map(({ textVersion, givenAs, givenAt, withdrawnAt }) => ({
          textVersion,
          givenAs,
          givenAt,
          withdrawnAt,
        })),
      };
    }),
  };
}

/** Agrees to one purpose for whom `personId` names; refuses consent to another text than the present one. */
export async function giveConsentTo(
  services: Services,
  accountId: string,
  name: string,
  { textVersion, personId }: { readonly textVersion: number; readonly personId?: string | undefined },
): Promise<void> {
  const purpose = parsePurpose(services, name);
  if (textVersion !== purpose.textVersion) throw new ProblemError('consent-text-changed');
  const whom = await whomOf(services.db, accountId, personId);
  const { givenForPerson, givenAs } = whom;
  const givenAt = services.clock.cityNow();
  await recordConsent(services.db, {
    accountId,
    purpose: purpose.id,
    textVersion,
    givenForPerson,
    givenAs,
    givenAt,
  });
}

/** Takes a consent back. Without a needed one there is no code: its passes are withdrawn in the same transaction. */
export async function withdraw(
  services: Services,
  accountId: string,
  name: string,
  personId?: string,
): Promise<void> {
  const purpose = parsePurpose(services, name);
  await services.db
    .begin(async (tx) => {
      const whom = await whomOf(tx, accountId, personId);
      const { givenForPerson } = whom;
      const at = services.clock.cityNow();
      const stood = await withdrawConsent(tx, { accountId, purpose: purpose.id, givenForPerson, at });
      if (!stood || !purpose.needed) return;
      if (await endPasses(tx, accountId, purpose.id, whom)) await enqueueStatusChange(services, tx);
      await notify(services, tx, [
        { subjectId: accountId, kind: 'consent-withdrawn', facts: { purpose: purpose.id } },
      ]);
    })
    .finally(services.statusMayHaveChanged);
}

/** @returns whether there were any */
async function endPasses(
  tx: Db,
  accountId: string,
  purpose: ConsentPurposeId,
  { holder, givenForPerson }: Whom,
): Promise<boolean> {
  const state = 'signed-out';
  let ended = 0;
  if (givenForPerson === null && holder) {
    ended += await endEnrolmentsOf(tx, { personIds: [holder.personId], accountId: null, state });
  }
  const inCare =
    purpose === 'service'
      ? (await listGuardianshipsOfAccount(tx, accountId)).map((guardianship) => guardianship.personId)
      : [givenForPerson ?? []].flat();
  ended += await endEnrolmentsOf(tx, { personIds: inCare, accountId, state });
  return ended > 0;
}

/** What somebody declares of a person's health is used only if they agreed to it for this person (PIPL 28 to 31). */
export async function requireHealthConsent(
  services: Services,
  db: Db,
  accountId: string,
  personId: string,
): Promise<void> {
  const purpose = 'sensitive-health';
  const { textVersion } = purposeOf(services, purpose);
  const { givenForPerson } = await whomOf(db, accountId, personId);
  const stands = await hasConsent(db, { accountId, purpose, givenForPerson, textVersion });
  if (!stands) throw new ProblemError('consent-sensitive-needed');
}
