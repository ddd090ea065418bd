import { presentPass, stepAt } from '@healthcode/pass';
import { webCrypto } from '@healthcode/pass/webcrypto';
import type { Services } from '../shell/services.ts';
import type { HeldPass } from '../storage/device-store.ts';

const { sha256 } = webCrypto();
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

const signWith = (key: CryptoKey) => async (message: Uint8Array) =>
  new Uint8Array(await crypto.subtle.sign(ES256, key, message as Uint8Array<ArrayBuffer>));

/** What was drawn last of each pass, with its time step. */
const drawn = new WeakMap<HeldPass, { readonly step: number; readonly text: string }>();

/** The text of the code for this moment, signed with the phone's own key. Throws when that key is broken. */
export async function drawPass(held: HeldPass, now: number): Promise<string> {
  const text = await presentPass({ pass: held.pass, now, sha256, sign: signWith(held.privateKey) });
  drawn.set(held, { step: stepAt(now), text });
  return text;
}

/** What was drawn for this very time step; null: nothing yet. */
export function drawnAlready(held: HeldPass | null, now: number): string | null {
  const last = held === null ? undefined : drawn.get(held);
  return last?.step === stepAt(now) ? last.text : null;
}

type Drawing = Pick<Services, 'wallet' | 'clock' | 'dayOf' | 'shown' | 'people'>;

/** Before anything is on the screen: the code that will be shown first is there when the first page is painted. */
export async function drawFirst({ wallet, clock, dayOf, shown, people }: Drawing): Promise<void> {
  const now = clock.now();
  const personId = shown.get() ?? people()[0]?.personId;
  const held = wallet.passes
    .get()
    .find((candidate) => candidate.personId === personId && candidate.day === dayOf(now));
  if (held !== undefined) await drawPass(held, now).catch(() => undefined);
}
