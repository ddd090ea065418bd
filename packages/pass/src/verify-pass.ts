import { applyDisplayKey, decodeHolder, type HolderInPass } from './holder.ts';
import { findIssuer, verifyIssuerSignature } from './issuer-check.ts';
import { type ParsedPass, type ParseFailure, parsePass } from './parse-pass.ts';
import {
  checkDay,
  checkFreshness,
  checkProofSignature,
  checkSeen,
  checkStatus,
  dayOfPass,
  type Finding,
} from './pass-checks.ts';
import type { PassReason, PassVerdict } from './verdict.ts';
import type { TrustedIssuer, ListAtGate, VerifierContext } from './verifier-context.ts';
import type { VerifiedPass } from './verified-pass-cache.ts';

/**
 * Judges one scanned text, offline, in the order of docs/pass-format.md ("What a verifier does"): the
 * outcome is that of the first check that does not hold, the reasons are all that do not. Never throws
 * for anything in the text. Venue policy and temperature are not its business (`decideEntry`).
 */
export async function verifyPass(text: string, context: VerifierContext): Promise<PassVerdict> {
  const parsed = parsePass(text);
  if (!parsed.ok) return unreadable(parsed, context);
  const { pass } = parsed;
  const found = findIssuer(context.issuers, pass.iss, pass.kid);
  if (!found.ok) return refused({ outcome: 'unknown-issuer', reason: found.reason }, pass.iss);
  const verified = await verifyIssuerSignature(pass, found.publicKeys, context);
  if (verified === null) return refused({ outcome: 'forged', reason: 'signature-invalid' }, pass.iss);
  return judge(pass, found.issuer, verified, context);
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
  pass: ParsedPass,
  issuer: TrustedIssuer,
  verified: VerifiedPass,
  context: VerifierContext,
): Promise<PassVerdict> {
  const day = dayOfPass(pass, issuer.utcOffsetMinutes);
  const findings = await checkTimeAndProof(pass, day, verified, context);
  const found = await context.lists(pass.status.uri, pass.iss, day);
  const status = checkStatus(pass, found, context);
  findings.push(...status.findings);
  const outcome = findings[0]?.outcome ?? 'ok';
  const seesHolder = outcome === 'ok' || outcome === 'withdrawn';
  const holder = seesHolder ? await readHolder(pass, found, context) : undefined;
  return {
    outcome,
    reasons: findings.map((finding) => finding.reason),
    ...(outcome === 'ok' && status.colour && { colour: status.colour }),
    ...(holder !== undefined && { holder }),
    documentMustBeSeen: pass.deviceKey === undefined || holder === null,
    ...facts(pass, issuer, day, context.now),
  };
}

/** Steps 4 and 5. A step counts as seen only when everything about the pass and its proof is in order. */
async function checkTimeAndProof(
  pass: ParsedPass,
  day: number,
  verified: VerifiedPass,
  context: VerifierContext,
): Promise<Finding[]> {
  const checks = [
    checkDay(pass, context.now),
    await checkProofSignature(pass, verified, context),
    checkFreshness(pass, context),
  ];
  const findings = checks.filter((finding) => finding !== null);
  const seen = findings.length === 0 ? checkSeen(pass, day, context) : null;
  return seen === null ? findings : [...findings, seen];
}

/** The masked holder; `null` without display key, or when what is inside is not what issuing writes. */
async function readHolder(
  pass: ParsedPass,
  found: ListAtGate | null,
  { crypto }: VerifierContext,
): Promise<HolderInPass | null> {
  const displayKey = found?.displayKey ?? null;
  if (displayKey === null || displayKey.length !== 16) return null;
  const holder = decodeHolder(await applyDisplayKey(crypto, displayKey, pass.otherClaims, pass.private));
  const isPaper = pass.deviceKey === undefined;
  return holder !== null && isPaper === (holder.kind === 'paper') ? holder : null;
}

function facts(pass: ParsedPass, issuer: TrustedIssuer, day: number, now: number) {
  return {
    medium: pass.deviceKey ? 'phone' : 'paper',
    status: { list: pass.status.uri, idx: pass.status.idx },
    ...(pass.step !== undefined && { proofAgeMs: now - pass.step * 10_000 }),
    iss: pass.iss,
    standing: issuer.standing,
    passDay: day,
  } as const;
}
