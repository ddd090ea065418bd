import { canonicalJson, type JsonValue } from '@healthcode/translog';
import { ENTRIES, ENTRY_BYTES, RECORD, SALT } from './test-log.ts';
import type { PublicLogVectors } from './types.ts';

type Cases = PublicLogVectors['entries'];
type Changed = { [name: string]: unknown };

const [KEY, RULES, VENUES, MANIFESTS, SUSPENSION, COUNTS] = ENTRIES as unknown as Changed[];
const text = (value: unknown) => canonicalJson(value as JsonValue);

const wrong = (base: Changed | undefined, change: Changed, code: string, place: string): Cases[number] => ({
  text: text({ ...base, ...change }),
  problems: [{ code, place }],
});
const malformed = (entry: string): Cases[number] => ({
  text: entry,
  problems: [{ code: 'entry-malformed', place: '' }],
});

const good: Cases = ENTRY_BYTES.map((bytes) => ({ text: Buffer.from(bytes).toString(), problems: [] }));
const rules = good[1]!.text;

export const ENTRY_CASES: Cases = [
  ...good,
  malformed(''),
  malformed('{'),
  malformed(`${rules}\n`),
  malformed(` ${rules}`),
  malformed(rules.replace('":', '": ')),
  malformed(`\ufeff${rules}`),
  malformed(rules.replace('"at"', '"at":"2022-11-01T00:00:00.000Z","at"')),
  malformed(JSON.stringify(RULES)),
  malformed(rules.replace('"version":3', '"version":3.0')),
  malformed(rules.replace('big-data', 'big\\u002ddata')),
  { text: 'null', problems: [{ code: 'entry-type-unknown', place: 'type' }] },
  wrong(RULES, { type: 'colour' }, 'entry-type-unknown', 'type'),
  wrong(RULES, { type: 'toString' }, 'entry-type-unknown', 'type'),
  wrong(RULES, { v: 2 }, 'entry-type-unknown', 'type'),
  wrong(RULES, { at: '2022-11-01T00:01:00Z' }, 'field-wrong', 'at'),
  wrong(RULES, { at: '2022-11-01T08:01:00.000+08:00' }, 'field-wrong', 'at'),
  wrong(RULES, { at: '2022-02-30T00:01:00.000Z' }, 'field-wrong', 'at'),
  wrong(RULES, { id: 'Rules of 2022' }, 'field-wrong', 'id'),
  wrong(RULES, { version: 0 }, 'field-wrong', 'version'),
  wrong(RULES, { version: 1.5 }, 'field-wrong', 'version'),
  wrong(RULES, { sha256: 'ABC' }, 'field-wrong', 'sha256'),
  wrong(RULES, { author: 'a person' }, 'field-unknown', 'author'),
  wrong(RULES, { emergency: 1 }, 'field-wrong', 'emergency'),
  wrong(RULES, { emergency: true }, 'not-signed-off', 'signedOff'),
  wrong(VENUES, { signedOff: twice('author') }, 'not-signed-off', 'signedOff'),
  wrong(VENUES, { signedOff: twice('approver') }, 'not-signed-off', 'signedOff'),
  wrong(VENUES, { signedOff: [] }, 'field-wrong', 'signedOff'),
  wrong(VENUES, { signedOff: [...twice('author'), 1] }, 'field-wrong', 'signedOff[2]'),
  wrong(KEY, { event: 'stolen' }, 'field-wrong', 'event'),
  wrong(KEY, { kid: '00000000' }, 'field-wrong', 'kid'),
  wrong(KEY, { iss: 'Tianjin' }, 'field-wrong', 'iss'),
  wrong(MANIFESTS, { manifests: [] }, 'field-wrong', 'manifests'),
  wrong(MANIFESTS, { manifests: same(7) }, 'field-wrong', 'manifests[1].sequence'),
  wrong(SUSPENSION, { offices: ['a', 'a'] }, 'field-wrong', 'offices'),
  wrong(SUSPENSION, { offices: ['a'] }, 'field-wrong', 'offices'),
  wrong(SUSPENSION, { until: SUSPENSION!['at'] }, 'field-wrong', 'until'),
  wrong(SUSPENSION, { person: 'somebody' }, 'field-unknown', 'person'),
  wrong(SUSPENSION, { 'a\u001b[2J姓名': 1 }, 'field-unknown', 'a?[2J??'),
  wrong(COUNTS, { day: '2022-11-31' }, 'field-wrong', 'day'),
  wrong(COUNTS, { counts: { green: 1, orange: 2 } }, 'field-missing', 'counts.red'),
  wrong(COUNTS, { counts: { green: 1, orange: 2, red: -1 } }, 'field-wrong', 'counts.red'),
  wrong(
    COUNTS,
    { counts: { green: 1, orange: 2, red: 3, 'A person': 1 } },
    'field-unknown',
    'counts.A person',
  ),
];

function twice(role: string): unknown[] {
  return [
    { role, office: 'a' },
    { role, office: 'b' },
  ];
}

function same(sequence: number): unknown[] {
  const sha256 = '0'.repeat(64);
  return [
    { sequence, sha256 },
    { sequence, sha256 },
  ];
}

export const COMMITMENT: PublicLogVectors['commitment'] = {
  salt: Buffer.from(SALT).toString('hex'),
  record: RECORD,
  commitment: String(SUSPENSION!['commitment']),
};
