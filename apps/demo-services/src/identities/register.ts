import { type DayNumber, parseDocument } from '@healthcode/domain';
import { DEMO_IDENTITIES } from './demo-identities.ts';
import { syntheticNameFor } from './synthetic-name.ts';

const namesOnList = new Map(DEMO_IDENTITIES.map((person) => [person.documentNumber, person.name]));

/** What a register is asked: does this document belong to this name? */
export interface IdentityQuestion {
  readonly documentType: string;
  readonly documentNumber: string;
  readonly name: string;
}

/**
 * The name that belongs to a resident ID number: the published one, or else the synthetic one. Undefined
 * when the number is no valid one (GB 11643: area, birth date not after `today`, check digit).
 */
function nameBehind(documentNumber: string, today: DayNumber): string | undefined {
  const parsed = parseDocument({ type: 'resident-id', number: documentNumber }, today);
  if (!parsed.ok) return undefined;
  const { number } = parsed.document;
  return namesOnList.get(number) ?? syntheticNameFor(number);
}

/** Whether document and name belong together. The register holds resident ID cards only. */
export function matchesIdentity(question: IdentityQuestion, today: DayNumber): boolean {
  if (question.documentType !== 'resident-id') return false;
  const name = nameBehind(question.documentNumber, today);
  return name !== undefined && comparable(question.name) === comparable(name);
}

/** Width and case of letters, and how many blanks stand between words, make no other person. */
function comparable(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
}
