import { isDue } from './due.ts';
import { loadCity, type Services } from './services.ts';

const MINUTE_MS = 60_000;
const CITY_EVERY_MS = 360 * MINUTE_MS;
const ME_EVERY_MS = 10 * MINUTE_MS;
const TIME_EVERY_MS = 60 * MINUTE_MS;

async function loadMe({ session, store, api }: Services): Promise<void> {
  await session.refresh();
  if (api.reach.get() !== 'online') return;
  await store.remember('askedAt', { ...(await store.recall('askedAt')), me: Date.now() });
}

/** Asks the server for everything anew. */
export async function refreshAll(services: Services): Promise<void> {
  await Promise.all([loadCity(services), services.clock.measure(), loadMe(services)]);
}

/**
 * What every opening asks of the server, and no more than is due: a whole city opens the app in the same rush hour.
 * A person with a code asks for the colour alone (see `use-code-upkeep.ts`), which also confirms the clock and the
 * session. Nothing on the screen waits for any of it.
 */
export async function refreshDue(services: Services): Promise<void> {
  const { store, city, clock, session } = services;
  const asked = (await store.recall('askedAt')) ?? {};
  const now = Date.now();
  const { reading, leapt } = clock.state.get();
  const state = session.state.get();
  const settled = state.kind === 'signed-in' && state.me.nextStep === 'done';
  await Promise.all([
    (city.get() === null || isDue(asked.city, now, CITY_EVERY_MS)) && loadCity(services),
    (leapt || isDue(reading?.measuredAtMs, now, TIME_EVERY_MS)) && clock.measure(),
    (!settled || isDue(asked.me, now, ME_EVERY_MS)) && loadMe(services),
  ]);
}
