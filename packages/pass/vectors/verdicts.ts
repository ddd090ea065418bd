import { paperListOf, phoneListUri, stepAt } from '@healthcode/pass';
import { DAY, IDX, ISS, LI, NOW, PAPER_LAST_DAY, PAPER_WANG } from './pass-factory.ts';
import type { PassCase } from './types.ts';

/** The verdict expected of a genuine phone pass, with what differs. */
export function phoneVerdict(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return cleaned({
    outcome: 'ok',
    reasons: [],
    colour: 'green',
    medium: 'phone',
    holder: LI,
    documentMustBeSeen: false,
    status: { list: phoneListUri(DAY), idx: IDX.green },
    proofAgeMs: NOW - stepAt(NOW) * 10_000,
    iss: ISS,
    standing: 'own',
    passDay: DAY,
    ...changes,
  });
}

/** The verdict expected of a genuine paper pass, with what differs. */
export function paperVerdict(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return cleaned({
    outcome: 'ok',
    reasons: [],
    colour: 'green',
    medium: 'paper',
    holder: PAPER_WANG,
    documentMustBeSeen: true,
    status: { list: paperListOf(DAY - 20).uri, idx: IDX.green },
    iss: ISS,
    standing: 'own',
    passDay: PAPER_LAST_DAY,
    ...changes,
  });
}

/** The verdict on a genuine pass that fails a later check: no colour, and no name but of one withdrawn. */
export function refusal(outcome: string, ...reasons: string[]): Record<string, unknown> {
  return { outcome, reasons, colour: undefined, holder: undefined };
}

/** The verdict on a text whose signature was never found good. */
export function noVerdict(outcome: string, reasons: string[], more: Record<string, unknown> = {}) {
  return cleaned({ outcome, reasons, documentMustBeSeen: false, ...more });
}

/** A case of a text whose form or pass signature is not in order. */
export function forged(name: string, text: string, reason: string, iss?: string): PassCase {
  return { name, text, expect: noVerdict('forged', [reason], iss === undefined ? {} : { iss }) };
}

function cleaned(verdict: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(verdict).filter(([, value]) => value !== undefined));
}
