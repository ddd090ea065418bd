import type { EvidenceRecord } from '../evidence/evidence.ts';
import { natureOf } from '../evidence/nature-of.ts';

type Version = Pick<EvidenceRecord, 'personId' | 'kind' | 'attributes' | 'withdrawn'>;

/** What an authority adds to its own record when the matter is over. */
const ENDS: readonly string[] = ['releasedDay', 'dischargedDay'];

/**
 * Whether a version of a record may make somebody's colour worse, and so counts against its source's bound: adverse,
 * not taken back, and not only the end of what is on record. What people declare of themselves never counts.
 *
 * @param before the version of this record that counts so far; null: there is none
 */
export function weighsAgainstSource(
  record: Version & Pick<EvidenceRecord, 'authority'>,
  before: Version | null,
): boolean {
  if (record.authority === 'self' || record.withdrawn || natureOf(record) !== 'adverse') return false;
  return before === null || !onlyEnds(before, record);
}

/** The same fact about the same person, unchanged but for an end that was not known before. */
function onlyEnds(before: Version, after: Version): boolean {
  if (before.withdrawn || before.personId !== after.personId || before.kind !== after.kind) return false;
  const names = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  return [...names].every((name) => {
    const [was, is] = [before.attributes[name], after.attributes[name]];
    return JSON.stringify(was) === JSON.stringify(is) || (was === undefined && ENDS.includes(name));
  });
}
