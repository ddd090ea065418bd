/**
 * Writes docs/vectors/public-log.json: `npx tsx --conditions=source packages/translog/vectors/make.ts`. Gives the same
 * bytes every time: test keys come from their names and Ed25519 is deterministic. A test compares the file with what
 * this makes, and another runs it, so that neither the file nor the code can drift.
 */
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { COMMITMENT, ENTRY_CASES } from './entry-vectors.ts';
import { logVectors } from './log-vectors.ts';
import { MERKLE, PATHS } from './merkle-vectors.ts';
import { CHECKPOINTS, NOTES, VERIFIER_KEYS } from './note-vectors.ts';
import { proofVectors, publishedVectors } from './proof-vectors.ts';
import type { PublicLogVectors } from './types.ts';

/** Where the file lies. */
export const VECTORS_FILE = fileURLToPath(new URL('../../../docs/vectors/public-log.json', import.meta.url));

export async function makeVectors(): Promise<PublicLogVectors> {
  return {
    about:
      'docs/public-log.md. Hashes, points and Merkle entries are hex, files base64; each case says what is found, as code and place.',
    merkle: MERKLE,
    paths: PATHS,
    verifierKeys: VERIFIER_KEYS,
    notes: NOTES,
    checkpoints: CHECKPOINTS,
    proofs: await proofVectors(),
    published: await publishedVectors(),
    entries: ENTRY_CASES,
    commitment: COMMITMENT,
    log: logVectors(),
  };
}

/** The text of the file. */
export function fileText(vectors: PublicLogVectors): string {
  return `${JSON.stringify(vectors, null, 1)}\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(VECTORS_FILE, fileText(await makeVectors()));
