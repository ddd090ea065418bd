import type { ApiClient } from '@healthcode/contracts/client';

const KEY = 'healthcode.gate.signOutOwed';
/** The app does not wait longer for a server that does not answer. */
const LONGEST_MS = 2_000;

/** Staff signed out where there was no network: the server is told when there is one. */
export const oweSignOut = (): void => localStorage.setItem(KEY, '1');

/** To be called before anybody can sign in: a late sign-out would end their session. */
export async function payOwedSignOut(client: ApiClient): Promise<void> {
  if (localStorage.getItem(KEY) === null) return;
  const told = client('signOut', { body: {} }).then((result) => {
    if (result.ok) localStorage.removeItem(KEY);
  });
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}
