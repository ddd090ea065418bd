import { toHex } from './bytes.ts';
import { decodeCanonicalCbor } from './cbor.ts';
import { sigStructure, verifyEs256 } from './cose.ts';
import { importOnce } from './issuer-check.ts';
import { decodeManifest } from './manifest.ts';
import type { Manifest } from './manifest-types.ts';
import type { PassCrypto } from './pass-crypto.ts';
import { readSign1, type Sign1 } from './read-sign1.ts';
import type { KeyWithId } from './verifier-context.ts';

const MAX_MANIFEST_BYTES = 256 * 1024;

/** What a gate knows when a manifest arrives. */
export interface OpenManifestOptions {
  readonly crypto: PassCrypto;
  /** The region's keys for lists; never those for passes. */
  readonly listKeys: readonly KeyWithId[];
  readonly iss: string;
  /** Of the newest manifest accepted before; leave out on the first. */
  readonly lastSequence?: number;
  readonly lastIssuedAt?: number;
  /** `digest` of that manifest: the same sequence is accepted again only with the same bytes. */
  readonly lastDigest?: string;
}

export type ManifestRefusal =
  | 'malformed'
  | 'unknown-key'
  | 'signature-invalid'
  | 'other-issuer'
  | 'lower-sequence'
  | 'older-time'
  | 'sequence-reused';

/** An accepted manifest with the SHA-256 of its bytes (hex), or why it is refused. */
export type OpenManifestResult =
  | { readonly ok: true; readonly manifest: Manifest; readonly digest: string }
  | { readonly ok: false; readonly reason: ManifestRefusal };

/**
 * Opens a signed manifest: form, list key, signature, region, and that it is no step back from the last
 * one. Without `lastDigest` a manifest of the same sequence must at least bear the same time.
 * Does not judge how old it is: that is `verifyPass`, by the venue's limit.
 */
export async function openManifest(
  bytes: Uint8Array,
  options: OpenManifestOptions,
): Promise<OpenManifestResult> {
  const decoded = decodeCanonicalCbor(bytes, MAX_MANIFEST_BYTES);
  const parts =
    decoded.ok && Array.isArray(decoded.value) && decoded.value.length === 4 ? decoded.value : null;
  const sign1 = parts === null ? null : readSign1(parts);
  if (sign1 === null || typeof sign1 === 'string') return refuse('malformed');
  const keys = options.listKeys.filter((key) => key.kid === sign1.kid);
  if (keys.length === 0) return refuse('unknown-key');
  if (!(await isSignedBy(sign1, keys, options.crypto))) return refuse('signature-invalid');
  const manifest = decodeManifest(sign1.payload, MAX_MANIFEST_BYTES);
  if (manifest === null) return refuse('malformed');
  const digest = toHex(await options.crypto.sha256(bytes));
  const reason = stepBack(manifest, digest, options);
  return reason === null ? { ok: true, manifest, digest } : refuse(reason);
}

function refuse(reason: ManifestRefusal): OpenManifestResult {
  return { ok: false, reason };
}

async function isSignedBy(sign1: Sign1, keys: readonly KeyWithId[], crypto: PassCrypto): Promise<boolean> {
  const message = sigStructure(sign1.header, sign1.payload);
  for (const { publicKey } of keys) {
    const key = await importOnce(crypto, publicKey);
    if (key !== null && (await verifyEs256(crypto, key, message, sign1.signature))) return true;
  }
  return false;
}

/** Why a manifest must not follow the last one, or `null`. */
function stepBack(manifest: Manifest, digest: string, options: OpenManifestOptions): ManifestRefusal | null {
  const { iss, lastSequence = -1, lastIssuedAt = -1, lastDigest } = options;
  if (manifest.iss !== iss) return 'other-issuer';
  if (manifest.sequence < lastSequence) return 'lower-sequence';
  if (manifest.issuedAt < lastIssuedAt) return 'older-time';
  if (manifest.sequence > lastSequence) return null;
  const same = lastDigest === undefined ? manifest.issuedAt === lastIssuedAt : digest === lastDigest;
  return same ? null : 'sequence-reused';
}
