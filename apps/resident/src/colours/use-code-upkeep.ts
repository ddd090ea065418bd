import { useEffect } from 'react';
import { type Shown, stateOf } from '../passes/wallet.ts';
import { useObserved } from '../platform/observable.ts';
import { askToPersist } from '../platform/offline.ts';
import { isVisible, useForeground } from '../platform/use-foreground.ts';
import { homeOf } from '../session/home.ts';
import type { Services } from '../shell/services.ts';
import { useServices } from '../shell/services-context.ts';

const REFRESH_EVERY_MS = 60_000;

/** After a refusal the person may ask again at once; the app by itself waits, as the server counts requests. */
const REFILL_AFTER_REFUSAL_MS = 300_000;

async function refreshColour(
  { session, colour, wallet }: Services,
  person: Shown | null,
  passMissing: boolean,
): Promise<void> {
  if (person === null) return;
  if (homeOf(session.state.get()) !== 'code' || session.state.get().kind !== 'signed-in') return;
  if (!passMissing) {
    await colour.refresh(person.isSelf ? undefined : person.personId);
    const goodFrom = colour.heard.get()[person.personId]?.view.passesGoodFrom;
    return goodFrom === undefined ? undefined : wallet.dropBefore(goodFrom);
  }
  const state = stateOf(wallet.states.get(), person.personId);
  const waits = state.kind === 'refused' && performance.now() - state.atMs < REFILL_AFTER_REFUSAL_MS;
  if (!waits) await wallet.fill();
}

/**
 * Keeps the shown code current: the colour on opening, on coming back to the front and every minute while it is
 * looked at; today's pass as soon as it is missing. Drawing the code itself needs none of this.
 */
export function useCodeUpkeep(person: Shown | null, passMissing: boolean): void {
  const services = useServices();
  const { wallet } = services;
  const signedIn = useObserved(services.session.state).kind === 'signed-in';
  const personId = person?.personId ?? null;
  const isSelf = person?.isSelf ?? true;
  const clockConfirmed = useObserved(services.clock.state).confirmed;

  useEffect(() => {
    if (!signedIn) return;
    const refresh = () => {
      const who = personId === null ? null : { personId, isSelf };
      if (isVisible()) void refreshColour(services, who, passMissing);
    };
    refresh();
    const timer = setInterval(refresh, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [services, signedIn, personId, isSelf, passMissing]);

  useForeground(() => void refreshColour(services, person, passMissing));

  useEffect(() => {
    if (clockConfirmed) void wallet.dropSpent();
  }, [wallet, clockConfirmed]);

  useEffect(() => {
    if (!passMissing) void askToPersist();
  }, [passMissing]);
}
