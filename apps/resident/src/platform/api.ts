import { type ApiClient, createClient, type Language } from '@healthcode/contracts/client';
import { createObservable, type Observable } from './observable.ts';

/** Whether the last call reached the server. `unknown` until the first call has come back. */
export type Reach = 'unknown' | 'online' | 'offline';

export interface WatchedApi {
  readonly call: ApiClient;
  readonly reach: Observable<Reach>;
  /** Called when the server says that nobody is signed in. */
  onSignedOut: (() => void) | null;
  /** Called when the server asks for a step that this app believed done, as a new consent text. */
  onStepMissing: (() => void) | null;
  /** Called when the server says that a family member's code is not this account's to show. */
  onCareEnded: (() => void) | null;
}

const STEP_MISSING = ['consent-needed', 'consent-sensitive-needed', 'identity-needed', 'declaration-needed'];

/** The typed client, watched: every call also tells whether the server is reachable and the session alive. */
export function createWatchedApi(language: () => Language, send?: typeof fetch): WatchedApi {
  const client = createClient({ language, ...(send && { fetch: send }) });
  const reach = createObservable<Reach>('unknown');
  const call = async (...request: Parameters<typeof client>) => {
    const result = await client(...request);
    reach.set(!result.ok && result.offline ? 'offline' : 'online');
    const code = result.ok || result.offline ? null : result.problem.code;
    if (code === 'not-signed-in') api.onSignedOut?.();
    if (code !== null && STEP_MISSING.includes(code)) api.onStepMissing?.();
    if (code === 'person-not-yours') api.onCareEnded?.();
    return result;
  };
  const api: WatchedApi = {
    call: call as ApiClient,
    reach,
    onSignedOut: null,
    onStepMissing: null,
    onCareEnded: null,
  };
  return api;
}
