import type { ConfirmCodeSent } from '@healthcode/contracts/client';
import { useState } from 'react';
import { useSubmit } from '../platform/use-submit.ts';
import { useServices } from '../shell/services-context.ts';

/** A confirmation code that is on its way. */
export interface SentCode {
  readonly phoneHint: string;
  readonly validMinutes: number;
  /** `Date.now()` from which another may be asked for. */
  readonly resendAt: number;
  /** `Date.now()` at which it works no more. */
  readonly endsAt: number;
}

const MINUTE_MS = 60_000;
/** Outlives the sheet: whoever closes it and comes back uses the message that they have. */
let lastSent: SentCode | null = null;

const stillWorks = (sent: SentCode | null): SentCode | null =>
  sent !== null && sent.endsAt > Date.now() ? sent : null;

/** Has the account's own phone sent a code, and remembers that it was. */
export function useConfirmCode() {
  const { api, clock } = useServices();
  const submission = useSubmit();
  const [sent, setSent] = useState(() => stillWorks(lastSent));
  const keep = (next: SentCode | null) => {
    lastSent = next;
    setSent(next);
  };
  const sentNow = ({ phoneHint, expiresAt, resendAfterSeconds }: ConfirmCodeSent): SentCode => {
    const worksFor = expiresAt - (Date.now() + (clock.state.get().reading?.phoneErrorMs ?? 0));
    const validMinutes = Math.max(1, Math.round(worksFor / MINUTE_MS));
    const now = Date.now();
    return {
      phoneHint,
      validMinutes,
      resendAt: now + resendAfterSeconds * 1_000,
      endsAt: now + validMinutes * MINUTE_MS,
    };
  };
  /** @returns whether it was sent */
  const request = async (): Promise<boolean> => {
    const reply = await submission.run(() => api.call('sendConfirmCode', { body: {} }));
    if (reply === null) return false;
    keep(sentNow(reply));
    return true;
  };
  return { busy: submission.busy, failure: submission.failure, sent, request, use: () => keep(null) };
}
