import { equalBytes } from '../encoding/bytes.ts';
import { verifyConsistency } from '../merkle/verify-proofs.ts';
import { type LogProblem, problemAt } from '../problem.ts';
import type { Checkpoint } from './checkpoint.ts';

/**
 * Whether a newer checkpoint may follow one that is known: `null` when the path proves that the log only grew, else
 * what is wrong. Both must have been verified. The path is what `proveConsistency` gives for the two sizes.
 */
export function checkSuccessor(
  known: Checkpoint,
  newer: Checkpoint,
  path: readonly Uint8Array[],
): LogProblem | null {
  if (newer.origin !== known.origin) return problemAt('origin-wrong', 'line 1');
  if (newer.size < known.size) return problemAt('rolled-back', `size ${newer.size} after ${known.size}`);
  if (newer.size === known.size && !equalBytes(newer.root, known.root)) {
    return problemAt('forked', `size ${known.size}`);
  }
  const isConsistent = verifyConsistency({
    oldSize: known.size,
    oldRoot: known.root,
    newSize: newer.size,
    newRoot: newer.root,
    path,
  });
  return isConsistent ? null : problemAt('consistency-unproved', `sizes ${known.size} and ${newer.size}`);
}
