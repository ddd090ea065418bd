import { encodeManifest, encodeSign1, type Manifest, protectedHeader, sigStructure } from '@healthcode/pass';
import { signEs256 } from './issue-pass.ts';
import { kidBytes, type SigningKey } from './keys.ts';

/** Signs a manifest with the region's list key: the bytes to publish. */
export function signManifest(manifest: Manifest, key: Pick<SigningKey, 'privateKey' | 'kid'>): Uint8Array {
  const header = protectedHeader(kidBytes(key.kid));
  const payload = encodeManifest(manifest);
  return encodeSign1(header, payload, signEs256(key.privateKey, sigStructure(header, payload)));
}
