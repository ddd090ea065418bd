import { useEffect } from 'react';
import { useObserved } from '../platform/observable.ts';
import { askToPersist } from '../platform/offline.ts';
import { isVisible, useForeground } from '../platform/use-foreground.ts';
import { homeOf } from '../session/home.ts';
import type { Services } from '../shell/services.ts';
import { useServices } from '../shell/services-context.ts';

const REFRESH_EVERY_MS = 60_000;

/** After a refusal the person may ask again at once; the app by itself waits, as the server counts requests. */
const REFILL_AFTER_REFUSAL_MS = 300_000;

async function refreshColour({ session, colour, wallet }: Services, passMissing: boolean): Promise<void> {
  if (homeOf(session.state.get()) !== 'code' || session.state.get().kind !== 'signed-in') return;
  if (!passMissing) return colour.refresh();
  const state = wallet.state.get();
  const waits = state.kind === 'refused' && performance.now() - state.atMs < REFILL_AFTER_REFUSAL_MS;
  if (!waits) await wallet.fill();
}

/**
 * Keeps the shown code current: the colour on opening, on coming back to the front and every minute while it is
 * looked at; today's pass as soon as it is missing. Drawing the code itself needs none of this.
 */
export function useCodeUpkeep(passMissing: boolean): void {
  const services = useServices();
  const { wallet } = services;
  const signedIn = useObserved(services.session.state).kind === 'signed-in';
  const clockConfirmed = useObserved(services.clock.state).confirmed;

  useEffect(() => {
    if (!signedIn) return;
    const refresh = () => {
      if (isVisible()) void refreshColour(services, passMissing);
    };
    refresh();
    const timer = setInterval(refresh, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [services, signedIn, passMissing]);

  useForeground(() => void refreshColour(services, passMissing));

  useEffect(() => {
    if (clockConfirmed) void wallet.dropSpent();
  }, [wallet, clockConfirmed]);

  useEffect(() => {
    if (!passMissing) void askToPersist();
  }, [passMissing]);
}
