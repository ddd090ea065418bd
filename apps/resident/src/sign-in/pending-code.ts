/**
 * The number a code was sent to, while the person looks at their messages. Kept for this tab only: phones throw
 * pages out of memory when one changes to another app, and nobody should have to ask for a second code for that.
 */
export interface PendingCode {
  readonly phone: string;
  /** How long the code works, in minutes, as said when it was sent. */
  readonly validMinutes: number;
  /** `Date.now()` from which a new one may be asked for. */
  readonly resendAt: number;
}

const KEY = 'healthcode.pending-code';

const isPending = (value: unknown): value is PendingCode => {
  const { phone, validMinutes, resendAt } = (value ?? {}) as Partial<PendingCode>;
  return typeof phone === 'string' && typeof validMinutes === 'number' && typeof resendAt === 'number';
};

export function loadPendingCode(): PendingCode | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isPending(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepPendingCode(pending: PendingCode): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(pending));
  } catch {
    // Without storage the page works until it is thrown out of memory.
  }
}

export function dropPendingCode(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // There was none.
  }
}
