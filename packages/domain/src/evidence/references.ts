import type { Localised } from '../localised.ts';
import type { EvidenceAttributes, EvidenceKind } from './evidence.ts';

/** What an attribute points at: a record of one of these kinds (null: any), or a registered event. */
export type EvidenceReference = {
  readonly attribute: string;
  readonly value: string;
  readonly to: 'record' | 'event';
  readonly kinds: readonly EvidenceKind[] | null;
};

/**
 * What this evidence points at and must exist (rules-and-evidence: "Contact and exposure evidence must point at
 * something that exists"): a list of people alone is refused. A record exists once any version of it was taken,
 * also one taken back since.
 */
export function referencesOf(kind: EvidenceKind, attributes: EvidenceAttributes): EvidenceReference[] {
  const references: EvidenceReference[] = [];
  const point = (attribute: string, to: 'record' | 'event', kinds: readonly EvidenceKind[] | null) => {
    const value = attributes[attribute];
    if (typeof value === 'string') references.push({ attribute, value, to, kinds });
  };
  if (kind === 'close-contact' || kind === 'secondary-contact') point('caseRef', 'record', ['case']);
  if (kind === 'exposure') point('eventRef', 'event', null);
  if (kind === 'isolation-order') {
    const ground = attributes['groundKind'];
    if (ground === 'case') point('groundRef', 'record', ['case']);
    if (ground === 'arrival') point('groundRef', 'record', ['border-arrival']);
    if (ground === 'event') point('groundRef', 'event', null);
  }
  if (kind === 'district-clearance') {
    point('ofRecord', 'record', null);
    point('ofEvent', 'event', null);
  }
  return references;
}

/** What is said of a reference to nothing. */
export const REFERENCE_UNKNOWN: Readonly<Record<EvidenceReference['to'], Localised>> = {
  record: {
    zh: '没有这条记录。写法是“来源/记录编号”，并且那条记录要先报送。',
    en: 'There is no such record. Write it as source/record-id, and send that record first.',
  },
  event: {
    zh: '没有这个事件，或者还没有经两名工作人员登记。',
    en: 'There is no such event, or two officers have not registered it yet.',
  },
};
