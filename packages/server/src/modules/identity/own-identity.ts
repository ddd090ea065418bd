import type { RequestOf } from '@healthcode/contracts';
import {
  dayNumberAt,
  documentKey,
  type IdentityDocument,
  parseOwnDocument,
  parsePersonName,
} from '@healthcode/domain';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitUse } from '../limits/limit-use.ts';

/** A document with the name on it, as its holder gave them. */
export interface OwnIdentity {
  readonly document: IdentityDocument;
  readonly name: string;
}

const fieldOf = (code: string): string => {
  if (code === 'document-type-unknown') return '/documentType';
  if (code.startsWith('passport-country')) return '/documentCountry';
  return code.startsWith('passport-birth-date') ? '/birthDate' : '/documentNumber';
};

/** What somebody typed of their own document, or a refusal that says which field is wrong. */
export function parseOwnIdentity(services: Services, given: RequestOf<'identity'>['body']): OwnIdentity {
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const { documentType: type, documentNumber: number, documentCountry: country, birthDate } = given;
  const parsed = parseOwnDocument({ type, number, country, birthDate }, today);
  if (!parsed.ok) {
    const errors = parsed.problems.map((code) => ({ path: fieldOf(code), code }));
    throw new ProblemError('document-invalid', { errors });
  }
  const name = parsePersonName(given.name);
  if (!name.ok) {
    const errors = name.problems.map((code) => ({ path: '/name', code }));
    throw new ProblemError('name-invalid', { errors });
  }
  return { document: parsed.document, name: name.name };
}

/** Every question about a document and a name counts, whatever it is for: guessing which go together is slowed down. */
export async function slowDown(
  services: Services,
  accountId: string,
  { document }: Pick<OwnIdentity, 'document'>,
): Promise<void> {
  await limitUse(services, 'identity-by-account', accountId);
  await limitUse(services, 'identity-by-document', documentKey(document));
}

/** An answer of the register, or a refusal that asks for patience. */
export async function askRegister(ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask();
  } catch (cause) {
    throw new ProblemError('identity-register-unreachable', { retryAfterSeconds: 60 }, { cause });
  }
}

/** Refuses where the register does not know the document by this name. */
export async function confirmIdentity(services: Services, { document, name }: OwnIdentity): Promise<void> {
  const matches = await askRegister(() => services.identityRegister.check(document, name));
  if (!matches) throw new ProblemError('identity-not-confirmed');
}
