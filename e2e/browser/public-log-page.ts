import { runVectors } from '../../packages/translog/vectors/run.ts';

/** What the test calls in the page: the same runner and the same file as in Node. */
Object.assign(globalThis, { runVectors });
