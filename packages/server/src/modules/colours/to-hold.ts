import { asPersonId, asRecordId, asSourceId, type Hold } from '@healthcode/domain';
import type { PersonHoldRow } from '@healthcode/store';

/** A stored hold as the domain knows it. */
export const toHold = (row: PersonHoldRow): Hold =>
  ({
    ...row,
    personId: asPersonId(row.personId),
    sourceId: asSourceId(row.sourceId),
    recordId: asRecordId(row.recordId),
  }) as Hold;
