import { randomUUID } from 'node:crypto';
import { isStoreError } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';

type Needs = Pick<Services, 'fieldCipher' | 'clock'>;

/** So long there is to fill in the form; then the phone is confirmed again. */
const VALID_MS = 2 * 3_600_000;

const placeOf = (rowId: string) => ({ table: 'registration', rowId, column: 'ticket' });

/** Whoever has a ticket had this phone a moment ago, and may ask for this one venue. */
export interface Ticketed {
  readonly phone: string;
  readonly venueId: string;
}

/** Sealed: it can neither be read nor made by others. */
export function makeTicket(
  { fieldCipher, clock }: Needs,
  { phone, venueId }: Ticketed,
): { ticket: string; until: number } {
  const id = randomUUID();
  const until = clock.realNow() + VALID_MS;
  const sealed = fieldCipher.seal(JSON.stringify({ phone, venueId, until }), placeOf(id));
  return { ticket: `${id}.${Buffer.from(sealed).toString('base64url')}`, until };
}

/** What a ticket stands for, or a refusal: it is over, or none of ours. */
export function readTicket({ fieldCipher, clock }: Needs, ticket: string): Ticketed {
  const [id = '', sealed = ''] = ticket.split('.');
  const { until, ...ticketed } = open(() => fieldCipher.open(Buffer.from(sealed, 'base64url'), placeOf(id)));
  if (until <= clock.realNow()) throw new ProblemError('registration-expired');
  return ticketed;
}

function open(read: () => string): Ticketed & { readonly until: number } {
  try {
    return JSON.parse(read());
  } catch (error) {
    if (!isStoreError(error)) throw error;
    throw new ProblemError('registration-expired', {}, { cause: error });
  }
}
