import type { ResponseOf } from '@healthcode/contracts/client';
import { useSubmit } from '../platform/use-submit.ts';
import { useServices } from '../shell/services-context.ts';
import { deviceIdOf } from '../storage/device-id.ts';
import { keepPendingCode, type PendingCode } from './pending-code.ts';

const MINUTE_MS = 60_000;

/** Asks for a one-time code and remembers where it went. */
export function useRequestCode() {
  const { api, clock, store } = useServices();
  const submission = useSubmit();
  const pendingFor = (phone: string, reply: ResponseOf<'requestCode'>): PendingCode => {
    const realNow = Date.now() + (clock.state.get().reading?.phoneErrorMs ?? 0);
    return {
      phone,
      validMinutes: Math.max(1, Math.round((reply.expiresAt - realNow) / MINUTE_MS)),
      resendAt: Date.now() + reply.resendAfterSeconds * 1_000,
    };
  };
  const request = async (phone: string): Promise<PendingCode | null> => {
    const deviceId = await deviceIdOf(store);
    const reply = await submission.run(() => api.call('requestCode', { body: { phone, deviceId } }));
    if (reply === null) return null;
    const pending = pendingFor(phone, reply);
    keepPendingCode(pending);
    return pending;
  };
  return { ...submission, request };
}
