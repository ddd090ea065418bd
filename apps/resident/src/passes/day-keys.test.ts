import { ECDH, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDayKeys } from './day-keys.ts';

describe('the keys of the coming days', () => {
  it('are one for each day, in the order asked', async () => {
    const keys = await createDayKeys([20_780, 20_781, 20_783]);
    expect(keys.map(({ day }) => day)).toEqual([20_780, 20_781, 20_783]);
    expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(3);
  });

  it('can sign here and cannot leave the phone', async () => {
    const [key] = await createDayKeys([20_780]);
    if (key === undefined) throw new Error('no key');
    expect(key.privateKey.extractable).toBe(false);
    await expect(webcrypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow();

    const message = new TextEncoder().encode('proof');
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await webcrypto.subtle.sign(algorithm, key.privateKey, message);
    const point = ECDH.convertKey(
      key.publicKey,
      'prime256v1',
      'base64url',
      undefined,
      'uncompressed',
    ) as Buffer;
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const publicKey = await webcrypto.subtle.importKey('raw', point, curve, false, ['verify']);
    expect(await webcrypto.subtle.verify(algorithm, publicKey, signature, message)).toBe(true);
  });

  it('go to the server as 33 bytes in base64url', async () => {
    const [key] = await createDayKeys([1]);
    const point = Buffer.from(key?.publicKey ?? '', 'base64url');
    expect(point).toHaveLength(33);
    expect([2, 3]).toContain(point[0]);
  });
});
