import { webcrypto } from 'node:crypto';
import { openGateKeys } from '@healthcode/pass';
import { type CityUser, expectOk } from '../city/city-user.ts';
import type { TestGate } from '../city/test-gate.ts';
import type { Answer, Trials } from './trials.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

async function answerFor(jwe: string, key: CryptoKey): Promise<Answer> {
  const opened = await openGateKeys(jwe, key);
  return { answer: opened.ok ? 'taken' : opened.reason };
}

/** In each byte of each part one bit. Not characters: the last of a part may be written in more than one way. */
function* flippedParts(jwe: string, every: number): Generator<string> {
  const parts = jwe.split('.');
  for (const [nth, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url');
    for (let at = 0; at < bytes.length; at += every) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1 << (at & 7);
      yield parts.with(nth, changed.toString('base64url')).join('.');
    }
  }
}

/** Keys of lists that reach another gate than theirs, or reach theirs changed. */
export async function forgeEnvelopes(
  trials: Trials,
  staff: CityUser,
  gate: TestGate,
  every: number,
): Promise<void> {
  const { deviceId } = gate;
  const { jwe } = expectOk(await staff.call('gateKeys', { params: { deviceId } }));
  const stranger = await webcrypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  await trials.try('the keys for a gate, at another gate', 'not-for-this-gate', () =>
    answerFor(jwe, stranger.privateKey),
  );
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const { x, y } = await webcrypto.subtle.exportKey('jwk', publicKey);
  const body = { deviceId, publicKey: { kty: 'EC', crv: 'P-256', x: x!, y: y! } } as const;
  expectOk(await staff.call('enrolGate', { body }));
  const own = expectOk(await staff.call('gateKeys', { params: { deviceId } })).jwe;
  await trials.try('the keys for a gate', 'taken', () => answerFor(own, privateKey));
  for (const changed of flippedParts(own, every)) {
    const allowed = ['not-for-this-gate', 'malformed'];
    await trials.try('one bit of the keys for a gate', allowed, () => answerFor(changed, privateKey));
  }
  await gate.enrol();
}
