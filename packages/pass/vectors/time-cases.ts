import { endOfDay } from '@healthcode/pass';
import {
  DAY,
  IDX,
  NOW,
  OFFSET,
  PAPER_LAST_DAY,
  paperParts,
  paperText,
  phoneParts,
  phoneText,
  prove,
} from './pass-factory.ts';
import type { PassCase } from './types.ts';
import { paperVerdict, phoneVerdict, refusal } from './verdicts.ts';

const END = endOfDay(DAY, OFFSET) * 1000;
const START = END - 86_400_000;
const PAPER_END = endOfDay(PAPER_LAST_DAY, OFFSET) * 1000;
const HOUR = 3_600_000;
/** The lists' manifest is a minute older than the vectors' now. */
const MANIFEST = NOW - 60_000;

/** Every span at its edge: just inside, exactly, just outside. */
export function timeCases(): PassCase[] {
  return [...days(), ...papers(), ...proofs(), ...manifests(), ...replays()];
}

/** A pass shown at an instant, with the list's age out of the way where it may be. */
function shownAt(name: string, now: number, expected: Record<string, unknown>): PassCase {
  const proofAgeMs = now - Math.floor(now / 10_000) * 10_000;
  const text = phoneText(phoneParts(), now);
  return { name, text, now, listMaxAgeMs: 24 * HOUR, expect: phoneVerdict({ proofAgeMs, ...expected }) };
}

function days(): PassCase[] {
  const early = refusal('not-yet-valid', 'day-has-not-begun');
  const over = refusal('expired', 'day-is-over');
  return [
    shownAt('1 ms before the day', START - 1, early),
    shownAt('the first instant of the day', START, {}),
    shownAt('the last instant of the day', END - 1, {}),
    shownAt('30 s after the day', END + 30_000, {}),
    shownAt('30.001 s after the day', END + 30_001, over),
    {
      ...shownAt('expired and withdrawn: all reasons, the outcome of the first', END + 60_000, {}),
      text: phoneText(phoneParts({ idx: IDX.withdrawn }), END + 60_000),
      expect: phoneVerdict({
        ...refusal('expired', 'day-is-over', 'status-withdrawn'),
        proofAgeMs: 0,
        status: { ...(phoneVerdict()['status'] as object), idx: IDX.withdrawn },
      }),
    },
  ];
}

function papers(): PassCase[] {
  const text = paperText(paperParts());
  // so late, the list that the vectors hold is too old as well
  const graceEnds = paperVerdict(refusal('cannot-check', 'list-too-old'));
  const over = paperVerdict(refusal('expired', 'paper-is-over', 'list-too-old'));
  const passDay = DAY + 181;
  const ahead = refusal('not-yet-valid', 'paper-from-the-future');
  return [
    { name: 'paper, 30 s after its last day', text, now: PAPER_END + 30_000, expect: graceEnds },
    { name: 'paper, 30.001 s after its last day', text, now: PAPER_END + 30_001, expect: over },
    {
      name: 'paper valid for longer than papers are',
      text: paperText(paperParts({ exp: endOfDay(passDay, OFFSET) })),
      expect: paperVerdict({ ...ahead, passDay }),
    },
  ];
}

function proofs(): PassCase[] {
  const step = Math.floor(NOW / 10_000) * 10_000;
  const text = phoneText(phoneParts(), step);
  const scan = (
    name: string,
    age: number,
    expected: Record<string, unknown>,
    proofMaxAgeMs?: number,
  ): PassCase => ({
    name,
    text,
    now: step + age,
    ...(proofMaxAgeMs !== undefined && { proofMaxAgeMs }),
    expect: phoneVerdict({ proofAgeMs: age, ...expected }),
  });
  const old = refusal('stale', 'proof-too-old');
  const ahead = refusal('stale', 'proof-from-the-future');
  return [
    scan('proof 10 s ahead', -10_000, {}),
    scan('proof 10.001 s ahead', -10_001, ahead),
    scan('proof 30 s old', 30_000, {}),
    scan('proof 30.001 s old', 30_001, old),
    scan('proof 60 s old where 60 are allowed', 60_000, {}, 60_000),
    scan('no more than 60 s are ever allowed', 60_001, old, 300_000),
    scan('proof 5.001 s old where 5 are allowed', 5_001, old, 5_000),
  ];
}

function manifests(): PassCase[] {
  const scan = (name: string, age: number, limit: number | null, isTooOld: boolean): PassCase => {
    const now = MANIFEST + age;
    const base = shownAt(name, now, isTooOld ? refusal('cannot-check', 'list-too-old') : {});
    const { listMaxAgeMs: _, ...rest } = base;
    return { ...rest, ...(limit !== null && { listMaxAgeMs: limit }) };
  };
  return [
    scan('manifest 4 h old', 4 * HOUR, null, false),
    scan('manifest 4 h and 1 ms old', 4 * HOUR + 1, null, true),
    scan('manifest 10 min and 1 ms old where 10 min are allowed', 600_001, 600_000, true),
    scan('manifest 13 h old where 24 are allowed', 13 * HOUR, 24 * HOUR, false),
  ];
}

function replays(): PassCase[] {
  const step = Math.floor(NOW / 10_000) * 10_000;
  const parts = phoneParts();
  const first = phoneText(parts, step);
  const before = [{ text: first, now: step + 1_000 }];
  const seen = refusal('already-scanned', 'step-already-seen');
  const later = phoneText(parts, step + 10_000);
  const scan = (
    name: string,
    text: string,
    now: number,
    proofAgeMs: number,
    expected: object = {},
  ): PassCase => ({
    name,
    text,
    now,
    before,
    expect: phoneVerdict({ proofAgeMs, ...expected }),
  });
  const earlier = phoneText(parts, step - 10_000);
  const neighbour = phoneParts({ idx: IDX.orange });
  return [
    scan('the same frame 5 s later is the same check', first, step + 6_000, 6_000),
    scan('the same frame 5.001 s later', first, step + 6_001, 6_001, seen),
    scan('an earlier step after a later one', earlier, step + 2_000, 12_000, seen),
    scan('the next step', later, step + 11_000, 1_000),
    scan('the same step of another pass', phoneText(neighbour, step), step + 7_000, 7_000, {
      colour: 'orange',
      status: { ...(phoneVerdict()['status'] as object), idx: IDX.orange },
    }),
    {
      ...scan('a copy is noticed although its list is missing', first, step + 9_000, 9_000),
      lists: [],
      expect: phoneVerdict({
        ...refusal('already-scanned', 'step-already-seen', 'list-missing'),
        proofAgeMs: 9_000,
      }),
    },
    {
      ...scan('a forged proof does not count as seen', later, step + 12_000, 2_000),
      before: [{ text: phoneText(parts, step + 10_000, prove(parts, step)), now: step + 11_000 }],
    },
  ];
}
