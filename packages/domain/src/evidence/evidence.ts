import type { PersonId, RecordId, SourceId } from '../ids.ts';
import type { InstantMs } from '../time/day-number.ts';
import type { Authority } from './authority.ts';

/** What a fact is about. The attributes of each kind are in `EVIDENCE_KINDS`. */
export type EvidenceKind =
  | 'case'
  | 'close-contact'
  | 'secondary-contact'
  | 'exposure'
  | 'area-stay'
  | 'border-arrival'
  | 'isolation-order'
  | 'symptom'
  | 'obligation'
  | 'test-result'
  | 'isolation-completed'
  | 'clinical-clearance'
  | 'district-clearance'
  | 'vaccination';

/** Adverse evidence may raise a colour, relieving evidence may end a hold, neutral evidence does neither. */
export type Nature = 'adverse' | 'relieving' | 'neutral';

/** Days are day numbers, instants UTC milliseconds, temperature tenths of a degree, areas six-digit codes. */
export type AttributeValue = string | number | boolean | readonly string[];

/** Attributes of one record, as its kind's schema names them; what is unknown is absent, never null. */
export type EvidenceAttributes = { readonly [name: string]: AttributeValue };

/**
 * One version of one fact about one person from one source. `(sourceId, recordId)` names the fact, `version`
 * orders its states. Attributes have passed `parseEvidenceAttributes`.
 */
export type EvidenceRecord = {
  readonly sourceId: SourceId;
  readonly recordId: RecordId;
  readonly version: number;
  readonly personId: PersonId;
  /** What kind of body the source is; rules name these, not single sources. */
  readonly authority: Authority;
  readonly kind: EvidenceKind;
  readonly attributes: EvidenceAttributes;
  /** This version says that the fact is taken back, or that it moved to another person. */
  readonly withdrawn: boolean;
  /** When this version was known to us, in the city's time. */
  readonly receivedAt: InstantMs;
};
