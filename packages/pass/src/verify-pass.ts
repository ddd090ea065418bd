import { equalBytes } from './bytes.ts';
import { lastDayOf } from './civil-day.ts';
import { applyDisplayKey, decodeHolder, type HolderInPass } from './holder.ts';
import { findIssuer, type IssuerFound, verifyIssuerSignature } from './issuer-check.ts';
import { type ParsedPass, type ParseFailure, parsePass } from './parse-pass.ts';
import {
  checkDay,
  checkFreshness,
  checkProofSignature,
  checkSeen,
  checkStatus,
  type Finding,
} from './pass-checks.ts';
import { STEP_MS } from './present-pass.ts';
import { recallPass, type ShownPass } from './recall-pass.ts';
import type { PassReason, PassVerdict } from './verdict.ts';
import type { VerifiedPass } from './verified-pass-cache.ts';
import type { ListAtGate, TrustedIssuer, VerifierContext } from './verifier-context.ts';

/**
 * Judges one scanned text, offline, in the order of docs/pass-format.md ("What a verifier does"): the
 * outcome is that of the first check that does not hold, the reasons are all that do not. Never throws
 * for anything in the text. Venue policy and temperature are not its business (`decideEntry`).
 */
export async function verifyPass(text: string, context: VerifierContext): Promise<PassVerdict> {
  const recalled = context.cache === undefined ? null : recallPass(text, context.cache);
  if (recalled !== null) {
    const found = issuerOf(recalled.verified.pass, context);
    if (found.ok && trusts(found.publicKeys, recalled.verified))
      return judge(recalled, found.issuer, context);
  }
  const parsed = parsePass(text);
  if (!parsed.ok) return unreadable(parsed, context);
  const { pass } = parsed;
  const found = issuerOf(pass, context);
  if (!found.ok) return refused({ outcome: 'unknown-issuer', reason: found.reason }, pass.iss);
  const verified = await verifyIssuerSignature(pass, found.publicKeys, context);
  if (verified === null) return refused({ outcome: 'forged', reason: 'signature-invalid' }, pass.iss);
  return judge({ verified, step: pass.step ?? null, proof: pass.proof ?? null }, found.issuer, context);
}

function issuerOf(pass: ParsedPass, context: VerifierContext): IssuerFound {
  return findIssuer(context.issuers, pass.iss, pass.kid);
}

function trusts(publicKeys: readonly Uint8Array[], { issuerKey }: VerifiedPass): boolean {
  return publicKeys.some((publicKey) => equalBytes(publicKey, issuerKey));
}

/** A text that is no pass; one of a region or key that nobody here knows is a stranger's, not a forgery. */
function unreadable(failure: ParseFailure, { issuers }: VerifierContext): PassVerdict {
  const { outcome, reasons, otherCode, iss, kid } = failure;
  const verdict = { documentMustBeSeen: false, ...(otherCode && { otherCode }) };
  const stranger = outcome === 'forged' && iss !== undefined ? strangerReason(issuers, iss, kid) : null;
  if (stranger === null) return { ...verdict, outcome, reasons };
  return { ...verdict, outcome: 'unknown-issuer', reasons: [stranger, ...reasons] };
}

function strangerReason(issuers: readonly TrustedIssuer[], iss: string, kid?: string): PassReason | null {
  const region = issuers.find((issuer) => issuer.iss === iss);
  if (region === undefined) return 'unknown-region';
  const hasKey = kid === undefined || region.passKeys.some((key) => key.kid === kid);
  return hasKey ? null : 'unknown-key';
}

function refused({ outcome, reason }: Finding, iss: string): PassVerdict {
  return { outcome, reasons: [reason], documentMustBeSeen: false, iss };
}

/** Steps 4 to 8, on a pass whose own signature is good. */
async function judge(
  shown: ShownPass,
  issuer: TrustedIssuer,
  context: VerifierContext,
): Promise<PassVerdict> {
  const { pass } = shown.verified;
  const passDay = lastDayOf(pass.exp, issuer.utcOffsetMinutes);
  const findings = await checkTimeAndProof(shown, passDay, context);
  const found = await context.lists(pass.status.uri, pass.iss, passDay);
  const colour = checkStatus(pass, found, context, findings);
  const outcome = findings[0]?.outcome ?? 'ok';
  const seesHolder = outcome === 'ok' || outcome === 'withdrawn';
  const holder = seesHolder ? await readHolder(shown.verified, found, context) : undefined;
  const verdict: { -readonly [Key in keyof PassVerdict]: PassVerdict[Key] } = {
    outcome,
    reasons: findings.map((finding) => finding.reason),
    medium: pass.deviceKey ? 'phone' : 'paper',
    documentMustBeSeen: pass.deviceKey === undefined || holder === null,
    status: { list: pass.status.uri, idx: pass.status.idx },
    iss: pass.iss,
    standing: issuer.standing,
    passDay,
  };
  if (outcome === 'ok' && colour !== undefined) verdict.colour = colour;
  if (holder !== undefined) verdict.holder = holder;
  if (shown.step !== null) {
    verdict.step = shown.step;
    verdict.proofAgeMs = context.now - shown.step * STEP_MS;
  }
  return verdict;
}

/** Steps 4 and 5. A step counts as seen only when everything about the pass and its proof is in order. */
async function checkTimeAndProof(
  shown: ShownPass,
  day: number,
  context: VerifierContext,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const note = (finding: Finding | null): void => void (finding !== null && findings.push(finding));
  note(checkDay(shown.verified.pass, context.now));
  note(await checkProofSignature(shown, context));
  note(checkFreshness(shown.step, context));
  if (findings.length === 0) note(checkSeen(shown, day, context));
  return findings;
}

/** The masked holder, read each time and kept nowhere; `null` without display key, or when what is inside is not what issuing writes. */
async function readHolder(
  verified: VerifiedPass,
  found: ListAtGate | null,
  { crypto }: VerifierContext,
): Promise<HolderInPass | null> {
  const displayKey = found?.displayKey ?? null;
  if (displayKey === null || displayKey.length !== 16) return null;
  const { pass } = verified;
  const read = decodeHolder(await applyDisplayKey(crypto, displayKey, pass.otherClaims, pass.private));
  const isPaper = pass.deviceKey === undefined;
  return read !== null && isPaper === (read.kind === 'paper') ? read : null;
}
