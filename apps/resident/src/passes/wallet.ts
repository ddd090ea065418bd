import type { ApiClient, Enrolled } from '@healthcode/contracts/client';
import { fromBase64Url } from '@healthcode/pass';
import { createObservable, type Observable } from '../platform/observable.ts';
import type { DeviceStore, HeldPass } from '../storage/device-store.ts';
import { createDayKeys, type DayKey } from './day-keys.ts';
import { missingDays, spentDays } from './plan.ts';

export type WalletState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'offline' }
  /** `atMs` on the steady clock (`performance.now()`). */
  | { readonly kind: 'refused'; readonly code: string; readonly atMs: number };

export interface Wallet {
  readonly passes: Observable<readonly HeldPass[]>;
  readonly state: Observable<WalletState>;
  /** Asks in one request for every coming day that is missing, each with a fresh key of this phone. */
  fill(): Promise<void>;
  /** Destroys keys and passes of days gone by. */
  dropSpent(): Promise<void>;
  /** Removes a pass that cannot be shown any more, for example because its key was damaged. */
  discard(day: number): Promise<void>;
  /** Forgets all in memory, after the store has been cleared. */
  reset(): void;
}

interface WalletNeeds {
  readonly api: ApiClient;
  readonly store: DeviceStore;
  readonly today: () => number;
  readonly clockConfirmed: () => boolean;
  readonly measureClock: () => Promise<boolean>;
  /** What the issuing reply says of the holder and the colour. */
  readonly onEnrolled: (reply: Enrolled) => Promise<void>;
}

async function deviceIdOf(store: DeviceStore): Promise<string> {
  const known = await store.recall('deviceId');
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await store.remember('deviceId', made);
  return made;
}

function pairUp(reply: Enrolled, keys: readonly DayKey[]): HeldPass[] {
  return reply.passes.flatMap(({ day, pass }) => {
    const key = keys.find((candidate) => candidate.day === day);
    const bytes = fromBase64Url(pass);
    if (key === undefined || bytes === null) return [];
    return [{ day, personId: reply.holder.personId, privateKey: key.privateKey, pass: bytes }];
  });
}

const byDay = (one: HeldPass, other: HeldPass): number => one.day - other.day;
const daysOf = (passes: readonly HeldPass[]): number[] => passes.map(({ day }) => day);

export async function createWallet(needs: WalletNeeds): Promise<Wallet> {
  const { api, store, today } = needs;
  const passes = createObservable<readonly HeldPass[]>((await store.passes()).sort(byDay));
  const state = createObservable<WalletState>({ kind: 'idle' });

  const keep = async (reply: Enrolled, keys: readonly DayKey[]) => {
    const fresh = pairUp(reply, keys);
    const stale = passes.get().filter((held) => held.personId !== reply.holder.personId);
    await store.dropPasses(daysOf(stale));
    await store.keepPasses(fresh);
    passes.set((await store.passes()).sort(byDay));
    await needs.onEnrolled(reply);
  };

  const request = async (): Promise<WalletState> => {
    const days = missingDays(today(), daysOf(passes.get()));
    if (days.length === 0) return { kind: 'idle' };
    const keys = await createDayKeys(days);
    const deviceId = await deviceIdOf(store);
    const reply = await api('enrol', {
      body: { deviceId, days: keys.map(({ day, publicKey }) => ({ day, publicKey })) },
    });
    if (!reply.ok && reply.offline) return { kind: 'offline' };
    if (!reply.ok) return { kind: 'refused', code: reply.problem.code, atMs: performance.now() };
    await keep(reply.value, keys);
    return { kind: 'idle' };
  };

  const fill = async () => {
    if (state.get().kind === 'fetching') return;
    state.set({ kind: 'fetching' });
    if (!needs.clockConfirmed()) await needs.measureClock();
    let outcome = await request();
    // The phone was taken over midnight or across a change of its clock: look at the city's clock once more.
    if (outcome.kind === 'refused' && outcome.code === 'days-out-of-range' && (await needs.measureClock())) {
      outcome = await request();
    }
    state.set(outcome);
  };

  const drop = async (days: readonly number[]) => {
    if (days.length === 0) return;
    await store.dropPasses(days);
    passes.set((await store.passes()).sort(byDay));
  };
  const dropSpent = () => drop(spentDays(today(), daysOf(passes.get()), needs.clockConfirmed()));

  const reset = () => {
    passes.set([]);
    state.set({ kind: 'idle' });
  };

  return { passes, state, fill, dropSpent, discard: (day) => drop([day]), reset };
}
