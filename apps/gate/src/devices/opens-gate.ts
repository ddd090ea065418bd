import type { CurrentCheck } from '../check/current-check.ts';

type Checked = Pick<CurrentCheck, 'checkId' | 'entry' | 'verdict' | 'notHolder'>;

/** Who is admitted by the screen alone. With a paper code a person must first look at the document. */
const admits = ({ entry, verdict, notHolder }: Checked): boolean =>
  entry.decision === 'admit' && verdict?.documentMustBeSeen !== true && !notHolder;

/** Whom staff let in by their own hand once they have looked: at a document, or as the original way goes. */
export function opensByHand({ entry, verdict }: Pick<Checked, 'entry' | 'verdict'>): boolean {
  if (entry.decision === 'admit') return verdict?.documentMustBeSeen === true;
  return entry.decision === 'original-way';
}

/** Whether the barrier opens now: once for each person, at the moment they are admitted. */
export function opensGate(current: Checked | null, before: Checked | null): boolean {
  if (current === null || !admits(current)) return false;
  return before === null || before.checkId !== current.checkId || !admits(before);
}
