import { sign } from 'node:crypto';
import { type Checkpoint, formatCheckpoint, formatNote } from '@healthcode/translog';
import type { LogSigner } from './log-signer.ts';

/** Signs a text, which must end in a newline, with one or more keys. */
export function signNote(text: string, signers: readonly LogSigner[]): string {
  if (!text.endsWith('\n')) throw new TypeError('the text of a note ends in a newline');
  if (signers.length === 0) throw new TypeError('a note has at least one signature');
  const signatures = signers.map(({ privateKey, verifier: { name, id } }) => ({
    name,
    keyId: id,
    signature: Uint8Array.from(sign(null, Buffer.from(text), privateKey)),
  }));
  return formatNote({ text, signatures });
}

/**
 * Signs a checkpoint: the file `checkpoint` of the log. A log must never sign two that are inconsistent: the caller
 * makes sure that all files of this tree are in place, and that it continues the last one that was signed.
 */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly LogSigner[]): string {
  return signNote(formatCheckpoint(checkpoint), signers);
}
