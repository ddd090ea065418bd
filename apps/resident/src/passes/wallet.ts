import type { ApiClient, Enrolled, Problem } from '@healthcode/contracts/client';
import { fromBase64Url } from '@healthcode/pass';
import { createObservable, type Observable } from '../platform/observable.ts';
import { deviceIdOf } from '../storage/device-id.ts';
import type { DeviceStore, HeldPass, PassKey } from '../storage/device-store.ts';
import { createDayKeys, type DayKey } from './day-keys.ts';
import { missingDays, spentDays } from './plan.ts';

export type WalletState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'offline' }
  /** `atMs` on the steady clock (`performance.now()`). */
  | { readonly kind: 'refused'; readonly problem: Problem; readonly atMs: number };

const IDLE: WalletState = { kind: 'idle' };

/** By person: how fetching their passes stands; nothing: nothing to say. */
export type WalletStates = Readonly<Record<string, WalletState>>;

export const stateOf = (states: WalletStates, personId: string): WalletState => states[personId] ?? IDLE;

/** Somebody whose code this phone shows. */
export interface Shown {
  readonly personId: string;
  /** The phone's own person; else a family member. */
  readonly isSelf: boolean;
}

export interface Wallet {
  readonly passes: Observable<readonly HeldPass[]>;
  readonly states: Observable<WalletStates>;
  /** Asks for every coming day that is missing, in one request a person, each with a fresh key of this phone. */
  fill(): Promise<void>;
  /** Destroys keys and passes of days gone by. */
  dropSpent(): Promise<void>;
  /** Destroys what is held of all but these people. */
  keepOnly(personIds: readonly string[]): Promise<void>;
  /** Removes a pass that cannot be shown any more, for example because its key was damaged. */
  discard(pass: PassKey): Promise<void>;
  /** Removes every pass: the server says that they are withdrawn. The next `fill` asks for new ones. */
  discardAll(): Promise<void>;
  /** Removes those issued before this instant of the city's time: the key that signed them was revoked. */
  dropBefore(goodFrom: number): Promise<void>;
  /** Forgets all in memory, after the store has been cleared. */
  reset(): void;
}

interface WalletNeeds {
  readonly api: ApiClient;
  readonly store: DeviceStore;
  /** Whose passes are fetched, in that order. */
  readonly people: () => readonly Shown[];
  readonly today: () => number;
  readonly clockConfirmed: () => boolean;
  readonly measureClock: () => Promise<boolean>;
  /** What the issuing reply says of the holder and the colour. */
  readonly onEnrolled: (reply: Enrolled) => Promise<void>;
}

function pairUp(reply: Enrolled, keys: readonly DayKey[]): HeldPass[] {
  return reply.passes.flatMap(({ day, pass }) => {
    const key = keys.find((candidate) => candidate.day === day);
    const bytes = fromBase64Url(pass);
    if (key === undefined || bytes === null) return [];
    const { personId } = reply.holder;
    return [{ day, personId, privateKey: key.privateKey, pass: bytes, issuedAt: reply.colour.asOf }];
  });
}

const byDay = (one: HeldPass, other: HeldPass): number => one.day - other.day;

/** The days for which these hold a pass of one person. */
export const daysHeld = (passes: readonly HeldPass[], personId: string): number[] =>
  passes.filter((held) => held.personId === personId).map(({ day }) => day);

export async function createWallet(needs: WalletNeeds): Promise<Wallet> {
  const { api, store, today } = needs;
  const passes = createObservable<readonly HeldPass[]>((await store.passes()).sort(byDay));
  const states = createObservable<WalletStates>({});
  const set = (personId: string, state: WalletState) => states.set({ ...states.get(), [personId]: state });
  let filling = false;

  const drop = async (dropped: readonly PassKey[]) => {
    if (dropped.length === 0) return;
    await store.dropPasses(dropped);
    passes.set((await store.passes()).sort(byDay));
  };
  const keepOnly = (personIds: readonly string[]) =>
    drop(passes.get().filter(({ personId }) => !personIds.includes(personId)));

  const keep = async (reply: Enrolled, keys: readonly DayKey[]) => {
    await store.keepPasses(pairUp(reply, keys));
    passes.set((await store.passes()).sort(byDay));
    await needs.onEnrolled(reply);
  };

  const request = async ({ personId, isSelf }: Shown): Promise<WalletState> => {
    const days = missingDays(today(), daysHeld(passes.get(), personId));
    if (days.length === 0) return IDLE;
    const keys = await createDayKeys(days);
    const deviceId = await deviceIdOf(store);
    const asked = keys.map(({ day, publicKey }) => ({ day, publicKey }));
    const reply = await api('enrol', { body: { deviceId, days: asked, ...(isSelf ? {} : { personId }) } });
    if (!reply.ok && reply.offline) return { kind: 'offline' };
    if (!reply.ok) return { kind: 'refused', problem: reply.problem, atMs: performance.now() };
    await keep(reply.value, keys);
    return IDLE;
  };

  const fillFor = async (person: Shown): Promise<WalletState> => {
    const outcome = await request(person);
    // The phone was taken over midnight or across a change of its clock: look at the city's clock once more.
    const again = outcome.kind === 'refused' && outcome.problem.code === 'days-out-of-range';
    return again && (await needs.measureClock()) ? request(person) : outcome;
  };

  const fillForAll = async (people: readonly Shown[]) => {
    for (const { personId } of people) set(personId, { kind: 'fetching' });
    if (!needs.clockConfirmed()) await needs.measureClock();
    await keepOnly(people.map(({ personId }) => personId));
    for (const person of people) set(person.personId, await fillFor(person));
  };

  const fill = async () => {
    if (filling) return;
    filling = true;
    try {
      await fillForAll(needs.people());
    } finally {
      filling = false;
    }
  };
  const dropSpent = () => {
    const days = passes.get().map(({ day }) => day);
    const spent = new Set(spentDays(today(), days, needs.clockConfirmed()));
    return drop(passes.get().filter(({ day }) => spent.has(day)));
  };
  const reset = () => {
    passes.set([]);
    states.set({});
  };
  const discardAll = () => drop(passes.get());
  const dropBefore = (goodFrom: number) =>
    drop(passes.get().filter(({ issuedAt = 0 }) => issuedAt < goodFrom));
  const discard = (pass: PassKey) => drop([pass]);
  return { passes, states, fill, dropSpent, keepOnly, discard, discardAll, dropBefore, reset };
}
