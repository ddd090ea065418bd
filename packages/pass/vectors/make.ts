/**
 * Writes docs/vectors/*.json: `npx tsx packages/pass/vectors/make.ts`. Gives the same bytes every time:
 * test keys come from their names, signatures from RFC 6979. A test compares the files with what this
 * makes, and another runs them, so that neither the files nor the code can drift.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { listDeltaVectors } from './delta-vectors.ts';
import { gateKeyVectors } from './gate-key-vectors.ts';
import { permutationVectors, sealedListVectors, statusListVectors } from './list-vectors.ts';
import { manifestVectors } from './manifest-vectors.ts';
import { passVectors } from './pass-vectors.ts';
import type { Base45Vectors, VectorFiles } from './types.ts';

/** Where the files lie. */
export const VECTORS_DIR = fileURLToPath(new URL('../../../docs/vectors/', import.meta.url));

const BASE45: Base45Vectors = {
  about: 'RFC 9285 with its own examples; bytes are hex, null where the text is refused.',
  cases: [
    { text: 'BB8', bytes: '4142' },
    { text: '%69 VD92EX0', bytes: '48656c6c6f2121' },
    { text: 'UJCLQE7W581', bytes: '626173652d3435' },
    { text: 'QED8WEX0', bytes: '6965746621' },
    { text: '', bytes: '' },
    { text: '00', bytes: '00' },
    { text: 'U5', bytes: 'ff' },
    { text: 'FGW', bytes: 'ffff' },
    { text: 'GGW', bytes: null },
    { text: ':::', bytes: null },
    { text: 'V5', bytes: null },
    { text: '0', bytes: null },
    { text: 'BB80', bytes: null },
    { text: 'bb8', bytes: null },
    { text: 'BB!', bytes: null },
    { text: 'BB\u0130', bytes: null },
  ],
};

/** All files by name. */
export async function makeVectors(): Promise<VectorFiles> {
  return {
    passes: passVectors(),
    manifests: manifestVectors(),
    'sealed-lists': sealedListVectors(),
    'list-deltas': listDeltaVectors(),
    'status-lists': statusListVectors(),
    'gate-keys': await gateKeyVectors(),
    base45: BASE45,
    permutation: permutationVectors(),
  };
}

/** The text of one file, as it lies on disk. */
export function fileText(vectors: unknown): string {
  return `${JSON.stringify(vectors, null, 1)}\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(VECTORS_DIR, { recursive: true });
  for (const [name, vectors] of Object.entries(await makeVectors()))
    writeFileSync(`${VECTORS_DIR}${name}.json`, fileText(vectors));
}
