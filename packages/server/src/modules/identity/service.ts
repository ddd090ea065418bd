import type { Me } from '@healthcode/contracts';
import {
  type Db,
  findAccount,
  findInCare,
  findSelf,
  type HolderRow,
  listDeclarations,
  type Relation,
  recordConsent,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { listAskedOf, readMembers } from '../family/members.ts';
import { purposeOf } from '../rights/consent-purposes.ts';
import { holderView } from './holder-view.ts';

const nextStep = (consented: boolean, holder: HolderRow | null): Me['nextStep'] => {
  if (!consented) return 'consent';
  if (!holder) return 'identity';
  return holder.appliedAt === null ? 'declaration' : 'done';
};

export async function readMe(services: Services, accountId: string): Promise<Me> {
  const account = await findAccount(services.db, accountId);
  if (!account) throw new ProblemError('not-signed-in');
  const holder = await findSelf(services.db, accountId);
  const [last] = holder ? await listDeclarations(services.db, holder.personId, 1) : [];
  const consented =
    account.consentVersion === services.policy.consent.textVersion &&
    account.healthConsentVersion === purposeOf(services, 'sensitive-health').textVersion;
  return {
    accountId,
    phoneHint: account.phoneHint,
    nextStep: nextStep(consented, holder),
    consentVersion: account.consentVersion,
    consentWithdrawn:
      account.withdrewNeeded && (account.consentVersion === null || account.healthConsentVersion === null),
    holder: holder ? holderView(holder) : null,
    lastDeclaredAt: last?.submittedAt ?? null,
    family: await readMembers(services, services.db, accountId),
    familyAsks: holder ? (await listAskedOf(services, holder.personId)).length : 0,
  };
}

export async function giveConsent(services: Services, accountId: string, textVersion: number): Promise<void> {
  if (textVersion !== services.policy.consent.textVersion) throw new ProblemError('consent-text-changed');
  await recordConsent(services.db, {
    accountId,
    purpose: 'service',
    textVersion,
    givenForPerson: null,
    givenAs: 'self',
    givenAt: services.clock.cityNow(),
  });
}

/**
 * The consented account's own person, or (`personId`) one whose code it may show: a family member. Throws the problem
 * that names the missing step; for somebody else's person the same as for nobody's.
 */
export async function requireHolder(
  services: Services,
  db: Db,
  accountId: string,
  personId?: string,
): Promise<HolderRow & { readonly relation: Relation }> {
  const account = await findAccount(db, accountId);
  if (account?.consentVersion !== services.policy.consent.textVersion)
    throw new ProblemError('consent-needed');
  if (personId !== undefined) {
    const inCare = await findInCare(db, accountId, personId);
    if (!inCare) throw new ProblemError('person-not-yours');
    return inCare;
  }
  const holder = await findSelf(db, accountId);
  if (!holder) throw new ProblemError('identity-needed');
  return { ...holder, relation: 'self' };
}
