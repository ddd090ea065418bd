import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  decompressPoint,
  endOfDay,
  type HolderInPass,
  isLowS,
  paperListOf,
  paperText,
  parsePass,
  parseSignedPass,
  phoneListUri,
  presentPass,
  SeenSteps,
  statusListOver,
  toHex,
  type VerifierContext,
  verifyPass,
} from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import fc from 'fast-check';
import encodeQR from 'qr';
import { describe, expect, test } from 'vitest';
import { DISPLAY_KEY, IDX, KEYS, LI, phoneParts } from '../vectors/pass-factory.ts';
import { type IssueOptions, issuePass } from './issue-pass.ts';
import { compressedPublicKey, generateDisplayKey, generateIssuingKey } from './keys.ts';

const issuing = generateIssuingKey();
const device = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const displayKey = generateDisplayKey();
const OFFSET = 480;

const holder = fc.record({
  kind: fc.constantFrom('phone' as const, 'family' as const, 'paper' as const),
  maskedName: fc.constantFrom('张*三', '张*', '欧阳*华', 'SM*** J', 'A***', '*', 'ÅÄ*** Ö', '𠮷*𠮷'),
  hint: fc.record({
    documentType: fc.constantFrom('resident-id' as const, 'passport' as const, 'taiwan-permit' as const),
    lastTwo: fc.constantFrom('1X', '00', 'K9', '7A'),
  }),
});
const input = fc.record({
  holder,
  day: fc.integer({ min: 18_321, max: 40_000 }),
  idx: fc.integer({ min: 65_536, max: 2 ** 26 - 1 }),
});

function optionsFor(person: HolderInPass, day: number, idx: number): IssueOptions {
  const isPaper = person.kind === 'paper';
  return {
    ...person,
    iss: 'CN-TJ',
    exp: endOfDay(day, OFFSET),
    ...(!isPaper && { deviceKey: compressedPublicKey(device) }),
    status: { idx, uri: isPaper ? paperListOf(day).uri : phoneListUri(day) },
    issuingKey: issuing.privateKey,
    kid: issuing.kid,
    displayKey,
  };
}

function show(pass: Uint8Array, now: number): Promise<string> {
  return presentPass({
    pass,
    now,
    sha256: (data) => createHash('sha256').update(data).digest(),
    sign: (message) => sign('sha256', message, { key: device, dsaEncoding: 'ieee-p1363' }),
  });
}

function contextAt(now: number, changes: Partial<VerifierContext> = {}): VerifierContext {
  const list = { ...statusListOver(2, new Uint8Array(1)), get: () => 0 };
  return {
    crypto: nodeCrypto(),
    now,
    issuers: [{ iss: 'CN-TJ', passKeys: [issuing], standing: 'own', utcOffsetMinutes: OFFSET }],
    lists: () => ({ list, displayKey, manifestTime: now }),
    seen: new SeenSteps(),
    ...changes,
  };
}

describe('issuing', () => {
  test('whatever is issued verifies and says who holds it, with a code of one length', async () => {
    await fc.assert(
      fc.asyncProperty(input, async ({ holder: person, day, idx }) => {
        const now = endOfDay(day, OFFSET) * 1000 - 3_600_000;
        const pass = issuePass(optionsFor(person, day, idx));
        const isPaper = person.kind === 'paper';
        const text = isPaper ? paperText(pass) : await show(pass, now);
        expect(text.length).toBe(isPaper ? 232 : 406);
        expect(await verifyPass(text, contextAt(now))).toMatchObject({
          outcome: 'ok',
          colour: 'green',
          medium: isPaper ? 'paper' : 'phone',
          holder: person,
          documentMustBeSeen: isPaper,
          status: { idx },
          passDay: day,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a phone code is a QR of at most version 12 at M, a paper code of at most 9', async () => {
    const person = {
      kind: 'phone',
      maskedName: '张*三',
      hint: { documentType: 'resident-id', lastTwo: '1X' },
    } as const;
    const phone = await show(
      issuePass(optionsFor(person, 20_780, 70_000)),
      endOfDay(20_780, OFFSET) * 1000 - 5_000,
    );
    const paper = paperText(issuePass(optionsFor({ ...person, kind: 'paper' }, 20_780, 70_000)));
    const version = (text: string) =>
      (encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 1 }).length - 2 - 17) / 4;
    expect(version(phone)).toBeLessThanOrEqual(12);
    expect(version(paper)).toBeLessThanOrEqual(9);
  });

  test('signatures are low-s, and the proof too whatever the signer gives', async () => {
    const person = { ...LI, kind: 'phone' as const };
    for (let idx = 70_000; idx < 70_020; idx++) {
      const pass = issuePass(optionsFor(person, 20_780, idx));
      const parsed = parsePass(await show(pass, endOfDay(20_780, OFFSET) * 1000 - 5_000));
      expect(parsed.ok && [isLowS(parsed.pass.signature), isLowS(parsed.pass.proof!)]).toEqual([true, true]);
    }
  });

  test('writes the claims of the vectors, byte for byte', () => {
    const parts = phoneParts();
    const issued = parseSignedPass(
      issuePass({
        ...LI,
        iss: 'CN-TJ',
        exp: endOfDay(20_780, OFFSET),
        deviceKey: KEYS.device.publicKey,
        status: { idx: IDX.green, uri: phoneListUri(20_780) },
        issuingKey: issuing.privateKey,
        kid: KEYS.issuing.kid,
        displayKey: DISPLAY_KEY,
      }),
    );
    expect(issued.ok && toHex(issued.pass.payload)).toBe(toHex(parts.payload));
    expect(issued.ok && toHex(issued.pass.protectedHeader)).toBe(toHex(parts.header));
  });

  test.each([
    ['a phone pass without a device key', { deviceKey: undefined }],
    ['a paper pass with one', { kind: 'paper' }],
    ['a device key of 32 bytes', { deviceKey: new Uint8Array(32) }],
    ['a fraction as exp', { exp: 1.5 }],
    ['a negative index', { status: { idx: -1, uri: 'c' } }],
    ['a name of 13 bytes', { maskedName: 'ABCDEFGHIJKLM' }],
    ['an empty name', { maskedName: '' }],
    ['a hint of one character', { hint: { documentType: 'passport', lastTwo: '1' } }],
    ['a kid of 3 bytes', { kid: 'abcdef' }],
  ])('refuses %s', (_name, changes) => {
    const options = { ...optionsFor(LI, 20_780, 70_000), ...changes } as IssueOptions;
    expect(() => issuePass(options)).toThrow(RangeError);
  });

  test('keeps a cipher no longer than its key stays the same', () => {
    const key = Uint8Array.from(displayKey);
    const options = { ...optionsFor(LI, 20_780, 70_000), displayKey: key };
    const hidden = () => {
      const parsed = parseSignedPass(issuePass(options));
      return parsed.ok ? toHex(parsed.pass.private) : '';
    };
    const before = hidden();
    key[0]! ^= 1;
    expect(hidden()).not.toBe(before);
    key[0]! ^= 1;
    expect(hidden()).toBe(before);
  });

  test('the phone’s key is the one in the pass', () => {
    const parsed = parseSignedPass(issuePass(optionsFor(LI, 20_780, 70_000)));
    expect(parsed.ok && parsed.pass.deviceKey).toEqual(compressedPublicKey(device));
    expect(parsed.ok && decompressPoint(parsed.pass.deviceKey!)).not.toBeNull();
  });
});

describe('presenting', () => {
  test('a paper pass cannot be presented, a phone pass not printed', async () => {
    const paper = issuePass(optionsFor({ ...LI, kind: 'paper' }, 20_780, 70_000));
    const phone = issuePass(optionsFor(LI, 20_780, 70_000));
    await expect(show(paper, 0)).rejects.toThrow(TypeError);
    expect(() => paperText(phone)).toThrow(TypeError);
  });
});
