import type { CheckRecord } from '@healthcode/contracts/client';

/** A check that waits for its upload, with whose it is: the server takes it from them alone. No name. */
export interface QueuedCheck extends CheckRecord {
  /** Missing in checks from before gates noted it: whoever is signed in sends them. */
  readonly staffId?: string;
}

/** May be sent in the sign-in of this member of staff; null: nobody is signed in. */
export const isOf = ({ staffId }: QueuedCheck, signedIn: string | null): boolean =>
  staffId === undefined || staffId === signedIn;

/** As the server takes it. */
export function recordOfQueued({ staffId: _staffId, ...check }: QueuedCheck): CheckRecord {
  return check;
}
