import { type Colour, DAY_MS } from '@healthcode/domain';
import { proofMessage } from './cose.ts';
import { PAPER_DAYS } from './list-names.ts';
import { isLowS } from './p256.ts';
import type { ParsedPass } from './parse-pass.ts';
import { STEP_MS } from './present-pass.ts';
import type { ShownPass } from './recall-pass.ts';
import { seenKeyOf } from './seen-steps.ts';
import type { PassReason, VerifierOutcome } from './verdict.ts';
import type { ListAtGate, VerifierContext } from './verifier-context.ts';

/** A pass is still taken this long after its day, inclusive. */
const GRACE_MS = 30_000;
/** A proof may lie this far ahead of the verifier's clock, inclusive. */
export const PROOF_AHEAD_MS = 10_000;
/** How old a proof may be, inclusive: where nothing else is configured, and at most. */
export const PROOF_MAX_AGE_MS = { default: 30_000, cap: 60_000 };
const LIST_MAX_AGE_MS = { default: 4 * 3_600_000, cap: 24 * 3_600_000 };

/** Something found wrong, with the outcome it leads to unless an earlier check already failed. */
export interface Finding {
  readonly outcome: Exclude<VerifierOutcome, 'ok'>;
  readonly reason: PassReason;
}

function bounded(given: number | undefined, limit: { default: number; cap: number }): number {
  return given === undefined || !(given >= 0) ? limit.default : Math.min(given, limit.cap);
}

/** Step 4: a phone pass on its day, a paper within its time, both with 30 s of grace at the end. */
export function checkDay(pass: ParsedPass, now: number): Finding | null {
  const end = pass.exp * 1000;
  const isPhone = pass.deviceKey !== undefined;
  if (now > end + GRACE_MS) return { outcome: 'expired', reason: isPhone ? 'day-is-over' : 'paper-is-over' };
  if (isPhone && now < end - DAY_MS) return { outcome: 'not-yet-valid', reason: 'day-has-not-begun' };
  // issued at some instant of a day and valid to the end of the 180th after it: never further ahead than this
  if (!isPhone && now < end - (PAPER_DAYS + 1) * DAY_MS)
    return { outcome: 'not-yet-valid', reason: 'paper-from-the-future' };
  return null;
}

/** Step 5, first half: the proof's signature by the pass's device key, over this pass and this step. */
export async function checkProofSignature(
  { verified, step, proof }: ShownPass,
  { crypto }: VerifierContext,
): Promise<Finding | null> {
  if (step === null || proof === null) return null;
  if (!isLowS(proof)) return { outcome: 'forged', reason: 'proof-high-s' };
  if (verified.deviceKey === null) return { outcome: 'forged', reason: 'device-key-invalid' };
  const message = proofMessage(verified.passHash, step);
  const good = await crypto.verifyP256(verified.deviceKey, message, proof);
  return good ? null : { outcome: 'forged', reason: 'proof-invalid' };
}

/** Step 5, second half: −10 s ≤ now − 10·step ≤ the limit. */
export function checkFreshness(step: number | null, context: VerifierContext): Finding | null {
  if (step === null) return null;
  const age = context.now - step * STEP_MS;
  if (age < -PROOF_AHEAD_MS) return { outcome: 'stale', reason: 'proof-from-the-future' };
  const tooOld = age > bounded(context.proofMaxAgeMs, PROOF_MAX_AGE_MS);
  return tooOld ? { outcome: 'stale', reason: 'proof-too-old' } : null;
}

/** Step 5, the end: notes a good, fresh step of a pass valid today, and whether it was here before. */
export function checkSeen(shown: ShownPass, day: number, context: VerifierContext): Finding | null {
  const { step, proof } = shown;
  if (step === null || proof === null) return null;
  const { iss, status } = shown.verified.pass;
  const key = seenKeyOf({ iss, day, list: status.uri, idx: status.idx });
  const seen = context.seen.note(key, step, proof, context.now);
  return seen === 'already-scanned' ? { outcome: 'already-scanned', reason: 'step-already-seen' } : null;
}

/** Steps 7 and 8: the list, how old it may be, and what it says; adds to `findings`. */
export function checkStatus(
  pass: ParsedPass,
  found: ListAtGate | null,
  context: VerifierContext,
  findings: Finding[],
): Colour | undefined {
  if (found === null) {
    findings.push({ outcome: 'cannot-check', reason: 'list-missing' });
    return undefined;
  }
  if (context.now - found.manifestTime > bounded(context.listMaxAgeMs, LIST_MAX_AGE_MS))
    findings.push({ outcome: 'cannot-check', reason: 'list-too-old' });
  const value = found.list.get(pass.status.idx);
  if (value === null) findings.push({ outcome: 'cannot-check', reason: 'index-out-of-range' });
  else if (value === WITHDRAWN) findings.push({ outcome: 'withdrawn', reason: 'status-withdrawn' });
  else if (COLOURS[value] === undefined) findings.push({ outcome: 'cannot-check', reason: 'unknown-status' });
  return value === null ? undefined : COLOURS[value];
}

const WITHDRAWN = 1;
/** Values of a status list: 0 VALID, 2 SUSPENDED, 3 application specific; 1 INVALID is withdrawn. */
const COLOURS: readonly (Colour | undefined)[] = ['green', undefined, 'red', 'orange'];
