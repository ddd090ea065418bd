import type { ApiClient, Me, Problem } from '@healthcode/contracts/client';
import { createObservable, type Observable } from '../platform/observable.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { personOf } from './home.ts';

/**
 * Who uses this phone.
 * - `signed-out` with `known`: the session ended, but this phone still holds that person's passes
 * - `unreachable`: nobody is known here and the server did not answer
 */
export type Session =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-in'; readonly me: Me }
  | { readonly kind: 'signed-out'; readonly known: Me | null }
  | { readonly kind: 'unreachable'; readonly problem: Problem | null };

export interface SessionService {
  readonly state: Observable<Session>;
  /** After a new sign-in. */
  enter(): Promise<void>;
  /** Asks the server who is signed in; offline, whoever was is taken to be still. */
  refresh(): Promise<void>;
  /** Takes over what the server said of the account. */
  adopt(me: Me): Promise<void>;
  /** The server no longer knows the session; what the phone holds stays. */
  expire(): void;
  /** Ends the session, and removes this person from the phone even when the server cannot be told. */
  end(): Promise<void>;
}

/** An account that has just completed the real-name step is still the same. */
const isSomebodyElse = (one: Me, other: Me): boolean =>
  one.accountId !== other.accountId ||
  (one.holder !== null && one.holder.personId !== other.holder?.personId);

/** What an earlier version of the app kept had no word about family members. */
const NO_FAMILY: Pick<Me, 'family' | 'familyAsks'> = { family: [], familyAsks: 0 };

export async function createSessionService(
  api: ApiClient,
  store: DeviceStore,
  onCleared: () => void,
): Promise<SessionService> {
  const state = createObservable<Session>({ kind: 'starting' });
  const remembered = await store.recall('me');
  if (remembered !== undefined) state.set({ kind: 'signed-in', me: { ...NO_FAMILY, ...remembered } });

  const clear = async () => {
    await store.clearPerson();
    onCleared();
  };

  const adopt = async (me: Me) => {
    const before = personOf(state.get());
    if (before !== null && isSomebodyElse(before, me)) await clear();
    await store.remember('me', me);
    state.set({ kind: 'signed-in', me });
  };

  const expire = () => {
    const now = state.get();
    if (now.kind === 'signed-out') return;
    const person = personOf(now);
    state.set({ kind: 'signed-out', known: person?.holder ? person : null });
  };

  const refresh = async () => {
    if (await signOutIsPending()) return;
    const reply = await api('me');
    if (reply.ok) return adopt(reply.value);
    if (!reply.offline && reply.problem.code === 'not-signed-in') return expire();
    if (personOf(state.get()) === null) {
      state.set({ kind: 'unreachable', problem: reply.offline ? null : reply.problem });
    }
  };

  /** The cookie is out of this page's reach: a sign-out made offline is finished before anything is asked. */
  const signOutIsPending = async (): Promise<boolean> => {
    if ((await store.recall('signOutPending')) === undefined) return false;
    state.set({ kind: 'signed-out', known: null });
    if (!(await tellServer())) return true;
    await store.forget('signOutPending');
    return false;
  };

  const tellServer = async (): Promise<boolean> => {
    const reply = await api('signOut', { body: {} });
    return reply.ok || (!reply.offline && reply.problem.code === 'not-signed-in');
  };

  const end = async () => {
    await store.remember('signOutPending', true);
    await clear();
    state.set({ kind: 'signed-out', known: null });
    if (await tellServer()) await store.forget('signOutPending');
  };

  const enter = async () => {
    await store.forget('signOutPending');
    await refresh();
  };

  return { state, enter, refresh, adopt, expire, end };
}
