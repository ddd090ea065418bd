import { type GivenAs, givenAsOf } from '@healthcode/domain';
import { type Db, findInCare, findSelf, type HolderRow, type Relation } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';

/** Whom a right is exercised for. */
export interface Whom {
  /** Null: the account has no person yet. */
  readonly holder: HolderRow | null;
  readonly relation: Relation;
  /** As consents name them: null is the account's own person. */
  readonly givenForPerson: string | null;
  readonly givenAs: GivenAs;
}

/**
 * The account's own person, or one whose code it may show. Asks for no consent: rights stand also after it was
 * withdrawn. For somebody else's person throws the same as for nobody's.
 */
export async function whomOf(db: Db, accountId: string, personId?: string): Promise<Whom> {
  const self = await findSelf(db, accountId);
  if (personId === undefined || personId === self?.personId) {
    return { holder: self, relation: 'self', givenForPerson: null, givenAs: 'self' };
  }
  const inCare = await findInCare(db, accountId, personId);
  if (!inCare) throw new ProblemError('person-not-yours');
  const { relation } = inCare;
  return { holder: inCare, relation, givenForPerson: personId, givenAs: givenAsOf(relation) };
}
