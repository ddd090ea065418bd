import { bytesKey } from './bytes.ts';
import { passIdentityBytes, sigStructure, verifyEs256 } from './cose.ts';
import type { ParsedPass } from './parse-pass.ts';
import type { P256Key, PassCrypto } from './pass-crypto.ts';
import type { PassReason } from './verdict.ts';
import type { VerifiedPass } from './verified-pass-cache.ts';
import type { TrustedIssuer, VerifierContext } from './verifier-context.ts';

/** A pass's region and the keys it may have been signed with, or why the gate does not know it. */
export type IssuerFound =
  | { readonly ok: true; readonly issuer: TrustedIssuer; readonly publicKeys: readonly Uint8Array[] }
  | { readonly ok: false; readonly reason: PassReason };

/** Step 2: the region and the key, by its short id; on a collision every key with that id. */
export function findIssuer(issuers: readonly TrustedIssuer[], iss: string, kid: string): IssuerFound {
  const issuer = issuers.find((candidate) => candidate.iss === iss);
  if (issuer === undefined) return { ok: false, reason: 'unknown-region' };
  const keys = issuer.passKeys.filter((key) => key.kid === kid);
  if (keys.length === 0) return { ok: false, reason: 'unknown-key' };
  return { ok: true, issuer, publicKeys: keys.map((key) => key.publicKey) };
}

/** Step 3: the pass's own signature; what was found is kept for the next sight. */
export async function verifyIssuerSignature(
  pass: ParsedPass,
  publicKeys: readonly Uint8Array[],
  { crypto, cache }: VerifierContext,
): Promise<VerifiedPass | null> {
  const issuerKey = await signingKey(pass, publicKeys, crypto);
  if (issuerKey === null) return null;
  const verified: VerifiedPass = {
    pass,
    issuerKey,
    passHash: await crypto.sha256(passIdentityBytes(pass.protectedHeader, pass.payload)),
    deviceKey: pass.deviceKey ? await crypto.importP256(pass.deviceKey) : null,
  };
  cache?.set(verified);
  return verified;
}

async function signingKey(
  pass: ParsedPass,
  publicKeys: readonly Uint8Array[],
  crypto: PassCrypto,
): Promise<Uint8Array | null> {
  const message = sigStructure(pass.protectedHeader, pass.payload);
  for (const publicKey of publicKeys) {
    const key = await importOnce(crypto, publicKey);
    if (key !== null && (await verifyEs256(crypto, key, message, pass.signature))) return publicKey;
  }
  return null;
}

/** Importing a key costs as much as verifying with it, and a gate trusts only a few. */
const imported = new WeakMap<PassCrypto, Map<string, P256Key | null>>();
const MAX_IMPORTED = 256;

/** Imports a trusted key once for each crypto implementation. */
export async function importOnce(crypto: PassCrypto, publicKey: Uint8Array): Promise<P256Key | null> {
  const keys = imported.get(crypto) ?? new Map<string, P256Key | null>();
  imported.set(crypto, keys);
  const name = bytesKey(publicKey);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = await crypto.importP256(publicKey);
  if (keys.size >= MAX_IMPORTED) keys.clear();
  keys.set(name, key);
  return key;
}
