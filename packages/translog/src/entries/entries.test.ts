import { describe, expect, it } from 'vitest';
import { ENTRIES, ENTRY_BYTES, RECORD, SALT } from '../../vectors/test-log.ts';
import type { SuspensionEntry } from './log-entry.ts';
import { encodeLogEntry, parseLogEntry } from './parse-log-entry.ts';
import { commitToRecord, isAboutRecord } from './record-commitment.ts';

const suspension = ENTRIES.find(({ type }) => type === 'suspension') as SuspensionEntry;

describe('an entry of the log', () => {
  it('of every type is read back as it was written', () => {
    for (const [at, bytes] of ENTRY_BYTES.entries()) {
      expect(parseLogEntry(bytes)).toEqual({ ok: true, entry: ENTRIES[at] });
    }
  });

  it('reports every problem at once, each with its place', () => {
    const bytes = Buffer.from(
      '{"at":"now","sha256":"","signedOff":[{"office":"A B"},1],"type":"rule-set","v":1}',
    );
    const parsed = parseLogEntry(bytes);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'field-missing id',
      'field-missing version',
      'field-missing inForceFrom',
      'field-missing emergency',
      'field-wrong at',
      'field-wrong sha256',
      'field-missing signedOff[0].role',
      'field-wrong signedOff[0].office',
      'field-wrong signedOff[1]',
    ]);
  });

  it('is refused as bytes that are no UTF-8', () => {
    expect(parseLogEntry(Uint8Array.of(0x22, 0xff, 0x22)).ok).toBe(false);
  });

  it('is not written when it would be refused, or is too long', () => {
    expect(() => encodeLogEntry({ ...suspension, until: 'later' })).toThrow('until');
    const manifests = Array.from({ length: 500 }, (_, i) => ({
      sequence: 2 ** 52 + i,
      sha256: 'a'.repeat(64),
    }));
    const entry = { ...ENTRIES[3]!, manifests } as (typeof ENTRIES)[number];
    expect(encodeLogEntry(entry).length).toBeLessThanOrEqual(65_535);
  });
});

describe('a commitment to a suspended record', () => {
  it('is recognised by who has the salt, and by nobody else', () => {
    expect(isAboutRecord(suspension, SALT, RECORD)).toBe(true);
    expect(isAboutRecord(suspension, SALT, 'district-cdc/T-2022-0816')).toBe(false);
    expect(isAboutRecord(suspension, SALT.with(0, 1), RECORD)).toBe(false);
    expect(isAboutRecord(suspension, SALT.slice(1), RECORD)).toBe(false);
  });

  it('needs a whole salt', () => {
    expect(() => commitToRecord(new Uint8Array(16), RECORD)).toThrow(RangeError);
  });
});
