import type { ApiClient } from '@healthcode/contracts/client';

const KEY = 'healthcode.gate.signOutOwed';
/** Staff signed out where there was no network: the server is told when there is one. */
export const oweSignOut = (): void => localStorage.setItem(KEY, '1');

/** Somebody has signed in: what was owed can only end their session from now on. */
export const forgetOwedSignOut = (): void => localStorage.removeItem(KEY);

/**
 * Tells the server, with the cookie of whoever signed out. To be called before anybody signs in, and waited for: a
 * sign-out that is told or answered later ends another's session.
 */
export async function payOwedSignOut(client: ApiClient): Promise<void> {
  if (localStorage.getItem(KEY) === null) return;
  const result = await client('signOut', { body: {} });
  // a session that the server does not know any more has ended, too
  if (result.ok || (!result.offline && result.problem.code === 'not-signed-in')) forgetOwedSignOut();
}
