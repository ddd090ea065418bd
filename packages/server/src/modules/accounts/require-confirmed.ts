import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';

/** So long a one-time code or a passkey counts as having just been given, in real time. */
export const CONFIRMED_MS = 5 * 60_000;

/**
 * Step-up (ASVS 7.5.3): before family, identity and paper actions, and before an account is closed, whoever holds the
 * phone shows again that it is theirs. Throws `confirmation-needed`; the app then asks for a code or a passkey and
 * sends the same request again.
 */
export function requireConfirmed({ clock }: Services, { confirmedAt }: Pick<Call, 'confirmedAt'>): void {
  const age = clock.realNow() - confirmedAt;
  if (age < 0 || age > CONFIRMED_MS) throw new ProblemError('confirmation-needed');
}
