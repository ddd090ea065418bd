import {
  type Db,
  findAccount,
  findHolder,
  listGuardianshipsOfAccount,
  type ReadSubject,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';

/** Somebody whose notices an account reads: itself, or a person whose code it shows. */
export interface Subject extends ReadSubject {
  /** Null: the account itself. */
  readonly about: {
    readonly personId: string;
    readonly relation: string;
    readonly maskedName: string;
  } | null;
}

/**
 * Whose notices this account reads. Those of a family member only from when the account had them in care: what was told
 * before is no business of theirs. Without consent to the present text the account's own alone.
 */
export async function subjectsOf(services: Services, db: Db, accountId: string): Promise<Subject[]> {
  const account = await findAccount(db, accountId);
  if (!account) throw new ProblemError('not-signed-in');
  const own: Subject = { subjectId: accountId, since: 0, about: null };
  if (account.consentVersion !== services.policy.consent.textVersion) return [own];
  const people = await listGuardianshipsOfAccount(db, accountId);
  const about = people.map(async ({ personId, relation, since }): Promise<Subject> => {
    const maskedName = (await findHolder(db, personId))?.maskedName ?? '';
    return {
      subjectId: personId,
      since: relation === 'self' ? 0 : since,
      about: { personId, relation, maskedName },
    };
  });
  return [own, ...(await Promise.all(about))];
}
