import { rmSync } from 'node:fs';

/**
 * Removes a test's folder with everything in it. A program that was just ended may write its last file meanwhile, so it
 * is tried for some seconds.
 */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 12, retryDelay: 50 });
}
