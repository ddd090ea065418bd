import type { Me } from '@healthcode/contracts';
import {
  dayNumberAt,
  type IdentityDocument,
  maskName,
  parseDocument,
  parsePersonName,
} from '@healthcode/domain';
import {
  type Db,
  findAccount,
  findSelf,
  findSelfAccount,
  type HolderRow,
  insertGuardianship,
  listDeclarations,
  lockPerson,
  recordConsent,
  verifyDocument,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import { RateLimiter } from '../../platform/rate-limit.ts';
import type { Services } from '../../services.ts';
import { documentIndexOf, findOrCreatePeople } from './people-of-documents.ts';

/** Guessing which number belongs to which name is slowed down to this. */
const TRIES_PER_HOUR = 10;
const limiter = new RateLimiter(TRIES_PER_HOUR, 3_600_000);

const nextStep = (consented: boolean, holder: HolderRow | null): Me['nextStep'] => {
  if (!consented) return 'consent';
  if (!holder) return 'identity';
  return holder.appliedAt === null ? 'declaration' : 'done';
};

export const holderView = (holder: HolderRow) => ({
  personId: holder.personId,
  maskedName: holder.maskedName,
  hint: { type: holder.documentType, lastTwo: holder.hintLastTwo },
});

export async function readMe(services: Services, accountId: string): Promise<Me> {
  const account = await findAccount(services.db, accountId);
  if (!account) throw new ProblemError('not-signed-in');
  const holder = await findSelf(services.db, accountId);
  const [last] = holder ? await listDeclarations(services.db, holder.personId, 1) : [];
  const consented = account.consentVersion === services.policy.consent.textVersion;
  return {
    accountId,
    phoneHint: account.phoneHint,
    nextStep: nextStep(consented, holder),
    consentVersion: account.consentVersion,
    holder: holder ? holderView(holder) : null,
    lastDeclaredAt: last?.submittedAt ?? null,
  };
}

export async function giveConsent(services: Services, accountId: string, textVersion: number): Promise<void> {
  if (textVersion !== services.policy.consent.textVersion) throw new ProblemError('consent-text-changed');
  await recordConsent(services.db, accountId, textVersion, services.clock.cityNow());
}

/** The consented account's own person, or the problem that names the missing step. */
export async function requireHolder(services: Services, db: Db, accountId: string): Promise<HolderRow> {
  const account = await findAccount(db, accountId);
  if (account?.consentVersion !== services.policy.consent.textVersion)
    throw new ProblemError('consent-needed');
  const holder = await findSelf(db, accountId);
  if (!holder) throw new ProblemError('identity-needed');
  return holder;
}

interface GivenIdentity {
  readonly documentType: string;
  readonly documentNumber: string;
  readonly name: string;
}

function parseGiven(services: Services, given: GivenIdentity): { document: IdentityDocument; name: string } {
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  if (given.documentType !== 'resident-id') {
    throw new ProblemError('document-invalid', {
      errors: [{ path: '/documentType', code: 'document-type-not-here' }],
    });
  }
  const document = parseDocument({ type: given.documentType, number: given.documentNumber }, today);
  if (!document.ok) {
    const errors = document.problems.map((code) => ({ path: '/documentNumber', code }));
    throw new ProblemError('document-invalid', { errors });
  }
  const name = parsePersonName(given.name);
  if (!name.ok) {
    throw new ProblemError('name-invalid', {
      errors: name.problems.map((code) => ({ path: '/name', code })),
    });
  }
  return { document: document.document, name: name.name };
}

async function confirm(services: Services, document: IdentityDocument, name: string): Promise<void> {
  let matches: boolean;
  try {
    matches = await services.identityRegister.check(document, name);
  } catch (cause) {
    throw new ProblemError('identity-register-unreachable', { retryAfterSeconds: 60 }, { cause });
  }
  if (!matches) throw new ProblemError('identity-not-confirmed');
}

/** Real-name step: checks form, then the identity register, then binds the account to the one person of this document. */
export async function proveIdentity(
  services: Services,
  accountId: string,
  given: GivenIdentity,
): Promise<void> {
  const account = await findAccount(services.db, accountId);
  if (account?.consentVersion !== services.policy.consent.textVersion)
    throw new ProblemError('consent-needed');
  const { document, name } = parseGiven(services, given);
  const waitMs = limiter.take(accountId, services.clock.realNow());
  if (waitMs > 0)
    throw new ProblemError('too-many-requests', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
  await confirm(services, document, name);
  await services.db.begin((tx) => bind(services, tx, accountId, document, name));
}

async function bind(
  services: Services,
  tx: Db,
  accountId: string,
  document: IdentityDocument,
  name: string,
): Promise<void> {
  const at = services.clock.cityNow();
  const documentIndex = documentIndexOf(services, document);
  const [personId] = (await findOrCreatePeople(services, tx, [document])) as [string];
  await lockPerson(tx, personId);
  const self = await findSelf(tx, accountId);
  if (self) {
    if (self.personId === personId) return;
    throw new ProblemError('identity-already-given');
  }
  if ((await findSelfAccount(tx, personId)) !== null) throw new ProblemError('identity-already-linked');
  await verifyDocument(tx, {
    personId,
    documentIndex,
    nameSealed: services.fieldCipher.seal(name, {
      table: 'identity_document',
      rowId: personId,
      column: 'name',
    }),
    maskedName: maskName(name),
    verifiedBy: services.identityRegister.name,
    at,
  });
  await insertGuardianship(tx, { personId, accountId, relation: 'self', at });
}
