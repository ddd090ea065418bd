import type { ApiResult, ResponseOf } from '@healthcode/contracts/client';
import { useLocation } from 'wouter';
import { useServices } from '../shell/services-context.ts';
import { deviceIdOf } from '../storage/device-id.ts';

type SignedIn = ResponseOf<'signIn'>;

/** Signing in, in whatever way: the server hears which device this is, and what it says of the passes here is done. */
export function useEntering() {
  const { store, session, wallet } = useServices();
  const [, navigate] = useLocation();
  return {
    /** Sends with the name of this device. */
    send: async (call: (deviceId: string) => Promise<ApiResult<SignedIn>>): Promise<ApiResult<SignedIn>> =>
      call(await deviceIdOf(store)),
    /** Goes on to the code or to the next step towards it, or to the page that was left for signing in. */
    enter: async ({ passesWithdrawn }: SignedIn, to = '/'): Promise<void> => {
      if (passesWithdrawn) await wallet.discardAll();
      await session.enter();
      navigate(to, { replace: true });
    },
  };
}
