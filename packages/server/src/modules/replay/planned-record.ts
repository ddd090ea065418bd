import type { DayNumber, EvidenceAttributes, EvidenceKind } from '@healthcode/domain';

/** One record of evidence, and the day on which its source knows and delivers it. */
export interface PlannedRecord {
  readonly knownDay: DayNumber;
  readonly kind: EvidenceKind;
  readonly recordId: string;
  /** The case of the line list whose person it is about. */
  readonly caseId: string;
  readonly attributes: EvidenceAttributes;
}
