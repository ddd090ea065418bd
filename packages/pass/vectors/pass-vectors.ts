import { paperListOf, phoneListUri, STEP_MS, toHex } from '@healthcode/pass';
import type { TestKey } from './deterministic-signing.ts';
import { forgedCases } from './forged-cases.ts';
import { genuineCases } from './genuine-cases.ts';
import { otherCodeCases } from './other-code-cases.ts';
import { DAY, DISPLAY_KEY, IDX, ISS, KEYS, NOW, OFFSET, PAPER_DISPLAY_KEY } from './pass-factory.ts';
import { timeCases } from './time-cases.ts';
import type { ListVector, PassCase, PassVectors } from './types.ts';

const CAPACITY = 4 ** 9;
const ENTRIES = [
  [IDX.withdrawn, 1],
  [IDX.red, 2],
  [IDX.orange, 3],
] as const;
const MANIFEST_TIME = NOW - 60_000;

const COMMON = {
  iss: ISS,
  bits: 2,
  capacity: CAPACITY,
  entries: ENTRIES,
  manifestTime: MANIFEST_TIME,
} as const;

function phoneList(day: number, changes: Partial<ListVector> = {}): ListVector {
  return { uri: phoneListUri(day), day, ...COMMON, displayKey: toHex(DISPLAY_KEY), ...changes };
}

const LISTS: Readonly<Record<string, ListVector>> = {
  day: phoneList(DAY),
  paper: { ...paperListOf(DAY - 20), ...COMMON, displayKey: toHex(PAPER_DISPLAY_KEY) },
  'day without display key': phoneList(DAY, { displayKey: null }),
  'day with another display key': phoneList(DAY, { displayKey: toHex(PAPER_DISPLAY_KEY) }),
  'another day': phoneList(DAY + 32),
  'day in four bits': phoneList(DAY, { bits: 4, entries: [[IDX.green, 9]] }),
  'recognised region': phoneList(DAY, { iss: 'CN-HE' }),
};

function publicHalf({ kid, publicKey }: TestKey) {
  return { kid, publicKey: toHex(publicKey) };
}

/** The proof's step, where its age tells it. */
function withStep(vector: PassCase): PassCase {
  const expected = vector.expect as { readonly proofAgeMs?: number };
  if (expected.proofAgeMs === undefined) return vector;
  const step = ((vector.now ?? NOW) - expected.proofAgeMs) / STEP_MS;
  return { ...vector, expect: { ...expected, step } };
}

/** docs/vectors/passes.json */
export function passVectors(): PassVectors {
  return {
    about:
      'Texts and the whole verdict on each (docs/pass-format.md). Test keys: the private half of a key is SHA-256("healthcode test key: NAME") mod n. Public keys are compressed points; all bytes are hex; times are UTC ms.',
    now: NOW,
    issuers: [
      {
        iss: ISS,
        standing: 'own',
        utcOffsetMinutes: OFFSET,
        passKeys: [KEYS.older, KEYS.issuing].map(publicHalf),
      },
      { iss: 'CN-HE', standing: 'equal', utcOffsetMinutes: OFFSET, passKeys: [publicHalf(KEYS.other)] },
    ],
    lists: LISTS,
    defaultLists: ['day', 'paper', 'recognised region'],
    cases: [...genuineCases(), ...timeCases(), ...forgedCases(), ...otherCodeCases()].map(withStep),
  };
}
