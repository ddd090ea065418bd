import type { Hold } from '@healthcode/domain';
import type { PersonHoldRow } from '@healthcode/store';

/** A stored hold as the domain knows it: the same row, its ids marked. */
export const toHold = (row: PersonHoldRow): Hold => row as unknown as Hold;
