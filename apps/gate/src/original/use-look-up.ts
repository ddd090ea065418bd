import { useEffect, useRef, useState } from 'react';
import { type Failure, failureOf } from '../app/failure.ts';
import { useGate } from '../app/gate-context.ts';
import { ensureDeviceId } from '../session/enrol-device.ts';
import type { Post } from '../session/session.ts';
import { type LookUpForm, lookUpBody } from './look-up-form.ts';

export interface LookUpFailure extends Failure {
  /** City time from which on it may be tried again, where the server says so. */
  readonly againAt?: number;
}

/**
 * Asks the server, and shows the answer as a decision. The same form sent again, after a reply that was lost, is the
 * same look-up.
 */
export function useLookUp(post: Post) {
  const { client, database, clock, checker } = useGate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<LookUpFailure | null>(null);
  const here = useRef(true);
  const asked = useRef<{ readonly form: LookUpForm; readonly lookUpId: string } | null>(null);

  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const send = async (form: LookUpForm) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    if (asked.current?.form !== form) asked.current = { form, lookUpId: crypto.randomUUID() };
    const { lookUpId } = asked.current;
    const at = { lookUpId, deviceId: await ensureDeviceId(database), venueId: post.venue.venueId };
    const result = await client('lookUp', { body: lookUpBody(form, at) });
    // Whoever left the form is with somebody else by now: a late answer must not come up for them.
    if (!here.current) return;
    setBusy(false);
    if (result.ok) {
      const { state, maskedName, hint } = result.value;
      await checker.lookedUp(state, { lookUpId, maskedName, hint: hint as never });
      return;
    }
    if (!result.offline && result.problem.code === 'look-up-id-used') asked.current = null;
    const seconds = result.offline ? undefined : result.problem.retryAfterSeconds;
    setFailure({
      ...failureOf(result),
      ...(seconds !== undefined && { againAt: clock.now() + seconds * 1_000 }),
    });
  };
  return { busy, failure, send };
}
