import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: where the policy and the built apps are. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
