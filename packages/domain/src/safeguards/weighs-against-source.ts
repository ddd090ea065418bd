import type { EvidenceRecord } from '../evidence/evidence.ts';
import { natureOf } from '../evidence/nature-of.ts';

type Version = Pick<EvidenceRecord, 'personId' | 'kind' | 'attributes' | 'withdrawn'>;

/** What an authority adds to its own record when the matter is over. */
const ENDS: readonly string[] = ['releasedDay', 'dischargedDay'];

/**
 * Whether a version of a record may make somebody's colour worse, and so counts against its source's bound: adverse,
 * not taken back, and not only the end of what is on record; or it changes or takes back what had relieved somebody.
 * What people declare of themselves never counts.
 *
 * @param before the version of this record that counts so far; null: there is none
 */
export function weighsAgainstSource(
  record: Version & Pick<EvidenceRecord, 'authority'>,
  before: Version | null,
): boolean {
  if (record.authority === 'self') return false;
  const isAdverse = !record.withdrawn && natureOf(record) === 'adverse';
  if (before === null || before.withdrawn) return isAdverse;
  if (isAdverse) return !isSame(before, record, ENDS);
  return natureOf(before) === 'relieving' && (record.withdrawn || !isSame(before, record, []));
}

/** The same fact about the same person; attributes of `addable` may have come that were not known before. */
function isSame(before: Version, after: Version, addable: readonly string[]): boolean {
  if (before.personId !== after.personId || before.kind !== after.kind) return false;
  const names = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  return [...names].every((name) => {
    const [was, is] = [before.attributes[name], after.attributes[name]];
    return JSON.stringify(was) === JSON.stringify(is) || (was === undefined && addable.includes(name));
  });
}
