import { createHmac, randomInt } from 'node:crypto';
import type { AppName } from '@healthcode/contracts';
import { replaceCode, takeCode } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';

const MINUTE_MS = 60_000;
/** ASVS 6.5.5 and 6.5.4: six digits, at most ten minutes; five tries. */
const CODE_LIFE_MS = 10 * MINUTE_MS;
const MAX_TRIES = 5;
const RESEND_AFTER_MS = MINUTE_MS;
const MAX_PER_HOUR = 6;

/** What a code is good for: one that was sent for one purpose opens no other door. */
export type CodePurpose = AppName | 'resident:confirm' | 'resident:new-phone' | 'console:register';

/** One phone's code for one purpose. */
export interface CodeFor {
  readonly purpose: CodePurpose;
  /** Eleven digits. */
  readonly phone: string;
  /** Who alone may use it, where that is not whoever has the phone: an account. */
  readonly holder?: string;
}

export interface CodeSent {
  readonly expiresAt: number;
  readonly resendAfterSeconds: number;
}

const hashOf = (services: Services, { purpose, phone, holder }: CodeFor, code: string): Uint8Array => {
  const parts = [purpose, phone, ...(holder === undefined ? [] : [holder]), code];
  return createHmac('sha256', services.keys.codeKey).update(parts.join('\n')).digest();
};

/** Puts a new code in the place of the last, or refuses: one came a moment ago, or too many in the hour. */
export async function makeCode(
  services: Services,
  wanted: CodeFor,
): Promise<{ readonly code: string; readonly sent: CodeSent }> {
  const now = services.clock.realNow();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const refused = await replaceCode(services.db, {
    app: wanted.purpose,
    phoneIndex: services.blindIndex('phone', wanted.phone),
    codeHash: hashOf(services, wanted, code),
    now,
    expiresAt: now + CODE_LIFE_MS,
    resendAfterMs: RESEND_AFTER_MS,
    windowMs: 60 * MINUTE_MS,
    maxInWindow: MAX_PER_HOUR,
  });
  if (refused) {
    throw new ProblemError('too-many-requests', {
      retryAfterSeconds: Math.max(1, Math.ceil((refused.retryAt - now) / 1_000)),
    });
  }
  return {
    code,
    sent: { expiresAt: now + CODE_LIFE_MS, resendAfterSeconds: RESEND_AFTER_MS / 1_000 },
  };
}

/** Compares a code that somebody gave, and uses it up. @returns null when it is right, else how many tries are left */
export async function tryCode(services: Services, expected: CodeFor, given: string): Promise<number | null> {
  const code = given.normalize('NFKC').replace(/\s/g, '');
  const taken = await takeCode(services.db, {
    app: expected.purpose,
    phoneIndex: services.blindIndex('phone', expected.phone),
    codeHash: hashOf(services, expected, code),
    now: services.clock.realNow(),
    maxTries: MAX_TRIES,
  });
  if (taken.result === 'right') return null;
  return taken.result === 'wrong' ? taken.triesLeft : 0;
}

/** Why a code was not accepted, for the field in which it was typed. */
export function codeProblem(triesLeft: number): ProblemError {
  const code = triesLeft > 0 ? 'code-wrong' : 'code-expired';
  return new ProblemError(code, {
    ...(triesLeft > 0 ? { triesLeft } : {}),
    errors: [{ path: '/code', code }],
  });
}
