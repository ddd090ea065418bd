import { GATE_KEYS_TYPE, type GateListKeys, toBase64Url } from '@healthcode/pass';
import { CompactEncrypt, importJWK, type JWK } from 'jose';

/**
 * Wraps list keys and display keys to one gate's own P-256 key: a JWE in compact form, ECDH-ES with
 * A256GCM. Only `kty`, `crv`, `x` and `y` of the JWK are used. Rejects when it is no point of the curve.
 */
export async function sealGateKeys(keys: readonly GateListKeys[], gatePublicJwk: JWK): Promise<string> {
  const { kty, crv, x, y } = gatePublicJwk;
  if (kty !== 'EC' || crv !== 'P-256' || x === undefined || y === undefined)
    throw new TypeError('a gate key is a P-256 public key');
  const gateKey = await importJWK({ kty, crv, x, y }, 'ECDH-ES');
  const listed = keys.map(({ uri, day, listKey, displayKey }) => ({
    uri,
    day,
    listKey: toBase64Url(listKey),
    displayKey: toBase64Url(displayKey),
  }));
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify({ keys: listed })))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', typ: GATE_KEYS_TYPE })
    .encrypt(gateKey);
}
