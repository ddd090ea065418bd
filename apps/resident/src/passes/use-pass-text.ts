import { presentPass, stepAt } from '@healthcode/pass';
import { webCrypto } from '@healthcode/pass/webcrypto';
import { useEffect, useState } from 'react';
import type { HeldPass } from '../storage/device-store.ts';

const { sha256 } = webCrypto();
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

const signWith = (key: CryptoKey) => async (message: Uint8Array) =>
  new Uint8Array(await crypto.subtle.sign(ES256, key, message as Uint8Array<ArrayBuffer>));

/**
 * The text of the code for this moment: drawn anew in every time step by the phone's own key, without a request.
 * The one of the step before stays until the next is ready. `null` before the first, and without a pass.
 */
export function usePassText(
  held: HeldPass | null,
  now: number,
  onBroken: (day: number) => void,
): string | null {
  const [shown, setShown] = useState<{ readonly held: HeldPass; readonly text: string } | null>(null);
  const step = stepAt(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` counts only by its step
  useEffect(() => {
    if (held === null) return;
    let current = true;
    presentPass({ pass: held.pass, now, sha256, sign: signWith(held.privateKey) }).then(
      (text) => current && setShown({ held, text }),
      () => current && onBroken(held.day),
    );
    return () => {
      current = false;
    };
  }, [held, step]);
  return shown !== null && shown.held === held && held !== null ? shown.text : null;
}
