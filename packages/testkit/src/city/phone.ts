import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { presentPass } from '@healthcode/pass';
import { compressedPublicKey } from '@healthcode/pass/issue';

/** A phone's day keys, with what the server is asked for. */
export interface PhoneKeys {
  readonly request: { readonly day: number; readonly publicKey: string }[];
  /** The text that this phone would draw at that moment for its pass of that day. */
  present(day: number, pass: string, now: number): Promise<string>;
  /** What the key of that day signs; s may be high. */
  sign(day: number, message: Uint8Array): Uint8Array;
}

export function createDayKeys(firstDay: number, days: number): PhoneKeys {
  const keys = new Map<number, KeyObject>();
  for (let day = firstDay; day < firstDay + days; day++) {
    keys.set(day, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  }
  const signBy = (day: number, message: Uint8Array) =>
    sign('sha256', message, { key: keys.get(day)!, dsaEncoding: 'ieee-p1363' });
  return {
    sign: signBy,
    request: [...keys].map(([day, key]) => ({
      day,
      publicKey: Buffer.from(compressedPublicKey(key)).toString('base64url'),
    })),
    present: (day, pass, now) =>
      presentPass({
        pass: new Uint8Array(Buffer.from(pass, 'base64url')),
        now,
        sha256: (data) => createHash('sha256').update(data).digest(),
        sign: (message) => signBy(day, message),
      }),
  };
}
