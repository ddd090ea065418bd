import {
  type EvidenceAttributes,
  type EvidenceKind,
  type EvidenceReference,
  referencesOf,
} from '@healthcode/domain';
import { type Db, findConfirmedEvents, findRecordKinds } from '@healthcode/store';

interface Referring {
  readonly kind: EvidenceKind;
  readonly attributes: EvidenceAttributes;
}

/** For each row, in order, the references in it that point at nothing; most rows have none. */
export async function unknownReferences(db: Db, rows: readonly Referring[]): Promise<EvidenceReference[][]> {
  const references = rows.map(({ kind, attributes }) => referencesOf(kind, attributes));
  const all = references.flat();
  const valuesTo = (to: EvidenceReference['to']) => [
    ...new Set(all.filter((reference) => reference.to === to).map(({ value }) => value)),
  ];
  const kinds = await findRecordKinds(db, valuesTo('record'));
  const events = await findConfirmedEvents(db, valuesTo('event'));
  const exists = ({ to, value, kinds: allowed }: EvidenceReference): boolean => {
    if (to === 'event') return events.has(value);
    const kind = kinds.get(value);
    return kind !== undefined && (allowed === null || allowed.includes(kind as EvidenceKind));
  };
  return references.map((ofRow) => ofRow.filter((reference) => !exists(reference)));
}
