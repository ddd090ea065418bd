import { webCrypto } from '@healthcode/pass/webcrypto';
import { runVectors } from '../../packages/pass/vectors/run.ts';

/** What the test calls in the page: the same runner and the same files as in Node. */
Object.assign(globalThis, {
  runVectors: (files: Parameters<typeof runVectors>[0]) => runVectors(files, webCrypto(), crypto.subtle),
});
