import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { nodeCrypto } from '@healthcode/pass/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DAY,
  DISPLAY_KEY,
  ISS,
  KEYS,
  NOW,
  OFFSET,
  paperParts,
  paperText,
  phoneParts,
  phoneText,
} from '../vectors/pass-factory.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { parsePass, parseSignedPass } from './parse-pass.ts';
import { recallPass } from './recall-pass.ts';
import { SeenSteps } from './seen-steps.ts';
import { statusListOver } from './status-list.ts';
import { VerifiedPassCache } from './verified-pass-cache.ts';
import type { VerifierContext } from './verifier-context.ts';
import { verifyPass } from './verify-pass.ts';

const list = statusListOver(2, new Uint8Array(4 ** 9 / 4));
const text = phoneText(phoneParts());
const bytes = decodeBase45(text.slice(4))!;

function context(changes: Partial<VerifierContext> = {}): VerifierContext {
  return {
    crypto: nodeCrypto(),
    now: NOW,
    issuers: [{ iss: ISS, passKeys: [KEYS.issuing], standing: 'own', utcOffsetMinutes: OFFSET }],
    lists: () => ({ list, displayKey: DISPLAY_KEY, manifestTime: NOW }),
    seen: new SeenSteps(),
    ...changes,
  };
}

/** The text of the phone pass with one bit flipped, for every bit. */
function* flippedTexts(): Generator<readonly [bit: number, text: string]> {
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    yield [bit, `HQ1:${encodeBase45(flipped)}`];
  }
}

describe('a changed pass', () => {
  test('with any single bit flipped is never ok', async () => {
    for (const [bit, flipped] of flippedTexts()) {
      const { outcome } = await verifyPass(flipped, context());
      if (!['forged', 'unknown-issuer', 'not-a-pass'].includes(outcome))
        expect.fail(`bit ${bit}: ${outcome}`);
    }
  });

  test('is never ok either where the unchanged pass was seen before', async () => {
    const cache = new VerifiedPassCache();
    expect((await verifyPass(text, context({ cache }))).outcome).toBe('ok');
    for (const [bit, flipped] of flippedTexts()) {
      const { outcome } = await verifyPass(flipped, context({ cache }));
      if (!['forged', 'unknown-issuer', 'not-a-pass'].includes(outcome))
        expect.fail(`bit ${bit}: ${outcome}`);
    }
    expect(cache.size).toBe(1);
  });
});

describe('arbitrary input', () => {
  const alphabet = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:');
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1_200 }),
    fc.string({ unit: alphabet, maxLength: 600 }).map((rest) => `HQ1:${rest}`),
    fc.uint8Array({ maxLength: 400 }).map((data) => `HQ1:${encodeBase45(data)}`),
    fc.tuple(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 6 })).map(([at, inserted]) => {
      return `HQ1:${encodeBase45(Uint8Array.of(...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at)))}`;
    }),
  );

  test('never makes the parser throw, nor is any of it a pass', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (candidate) => {
        fc.pre(candidate !== text);
        const parsed = parsePass(candidate);
        if (!parsed.ok) expect(parsed.reasons.length).toBeGreaterThan(0);
        expect((await verifyPass(candidate, context())).outcome).not.toBe('ok');
      }),
      { numRuns: 500 },
    );
  });

  test('as a signed pass never makes the parser throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (data) => {
        expect(parseSignedPass(data).ok).toBe(false);
      }),
    );
  });
});

describe('a pass seen before', () => {
  const paper = paperText(paperParts());

  test('is recalled exactly as it would be parsed', async () => {
    const cache = new VerifiedPassCache();
    for (const shown of [text, paper]) {
      expect(recallPass(shown, cache)).toBeNull();
      await verifyPass(shown, context({ cache }));
      const parsed = parsePass(shown);
      const recalled = recallPass(shown, cache);
      if (!parsed.ok || recalled === null) return expect.fail('not recalled');
      expect(recalled.verified.pass.payload).toEqual(parsed.pass.payload);
      expect(recalled.step).toBe(parsed.pass.step ?? null);
      expect(recalled.proof).toEqual(parsed.pass.proof ?? null);
    }
  });

  test('is recalled from no text that the parser would refuse', async () => {
    const cache = new VerifiedPassCache();
    for (const shown of [text, paper]) await verifyPass(shown, context({ cache }));
    const edit = fc.record({ at: fc.nat(280), remove: fc.nat(3), insert: fc.uint8Array({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.constantFrom(text, paper), edit, (shown, { at, remove, insert }) => {
        const whole = decodeBase45(shown.slice(4))!;
        const edited = Uint8Array.of(...whole.subarray(0, at), ...insert, ...whole.subarray(at + remove));
        const candidate = `HQ1:${encodeBase45(edited)}`;
        if (recallPass(candidate, cache) !== null) expect(parsePass(candidate)).toMatchObject({ ok: true });
      }),
      { numRuns: 3_000 },
    );
  });

  test('is not taken any more once its issuing key is no longer trusted', async () => {
    const cache = new VerifiedPassCache();
    const issuers = [{ iss: ISS, passKeys: [], standing: 'own', utcOffsetMinutes: OFFSET }] as const;
    expect((await verifyPass(text, context({ cache }))).outcome).toBe('ok');
    expect((await verifyPass(text, context({ cache, issuers }))).outcome).toBe('unknown-issuer');
  });

  test('shows no name once the display key is gone, and another under another key', async () => {
    const cache = new VerifiedPassCache();
    const seen = async (displayKey: Uint8Array | null) => {
      const lists = () => ({ list, displayKey, manifestTime: NOW });
      return (await verifyPass(text, context({ cache, lists }))).holder;
    };
    expect(await seen(DISPLAY_KEY)).toMatchObject({ maskedName: '李*明' });
    expect(await seen(null)).toBeNull();
    expect(await seen(new Uint8Array(16))).toBeNull();
    expect(await seen(DISPLAY_KEY)).toMatchObject({ maskedName: '李*明' });
  });

  test('leaves no name behind in the cache', async () => {
    const cache = new VerifiedPassCache();
    for (let sight = 0; sight < 2; sight++) {
      expect((await verifyPass(text, context({ cache }))).holder).toMatchObject({ maskedName: '李*明' });
    }
    const names: unknown[] = [];
    const look = (value: unknown): void => {
      if (typeof value === 'string' && value.includes('李')) names.push(value);
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
    };
    look(recallPass(text, cache)?.verified);
    expect(names).toEqual([]);
  });

  test('leaves the cache when it is the oldest of too many', async () => {
    const cache = new VerifiedPassCache(2);
    for (const idx of [70_010, 70_011, 70_012])
      await verifyPass(phoneText(phoneParts({ idx })), context({ cache }));
    expect(cache.size).toBe(2);
    expect(recallPass(phoneText(phoneParts({ idx: 70_010 })), cache)).toBeNull();
    expect(recallPass(phoneText(phoneParts({ idx: 70_012 })), cache)).not.toBeNull();
  });
});

describe('the verifier', () => {
  test('asks for the list by uri, region and the pass’s day', async () => {
    const asked: unknown[] = [];
    const lists = (...question: unknown[]) => {
      asked.push(question);
      return null;
    };
    await verifyPass(text, context({ lists }));
    await verifyPass(paperText(paperParts()), context({ lists }));
    expect(asked).toEqual([
      ['c', ISS, DAY],
      [expect.stringMatching(/^[w-z]$/), ISS, DAY + 150],
    ]);
  });

  test('sees the same frame once even when it is judged twice at once', async () => {
    const shared = context();
    const verdicts = await Promise.all([verifyPass(text, shared), verifyPass(text, shared)]);
    expect(verdicts.map((verdict) => verdict.outcome)).toEqual(['ok', 'ok']);
    expect(shared.seen.size).toBe(1);
  });

  test('tries every key of a colliding id', async () => {
    const wrong = { kid: KEYS.issuing.kid, publicKey: KEYS.older.publicKey };
    const issuers = [
      { iss: ISS, passKeys: [wrong, KEYS.issuing], standing: 'own', utcOffsetMinutes: OFFSET },
    ] as const;
    expect((await verifyPass(text, context({ issuers }))).outcome).toBe('ok');
  });

  test('falls back to the default for limits that are no numbers', async () => {
    const limits = { proofMaxAgeMs: Number.NaN, listMaxAgeMs: -1 };
    expect((await verifyPass(text, context(limits))).outcome).toBe('ok');
    const late = { ...limits, now: NOW + 40_000 };
    expect((await verifyPass(text, context(late))).reasons).toEqual(['proof-too-old']);
  });
});

test('nothing that a browser loads can sign', () => {
  const folder = new URL('./', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const verifiers = ['../issue/node-crypto.ts', '../issue/aes-ctr.ts'];
  for (const name of [...sources, ...verifiers]) {
    const url = new URL(name, folder);
    expect(existsSync(url), name).toBe(true);
    const source = readFileSync(url, 'utf8');
    expect(source, name).not.toMatch(
      /subtle\.sign|createSign|CompactSign|generateKey|import \{[^}]*\bsign\b[^}]*\} from/,
    );
    expect(source, name).not.toMatch(/pass\/issue'/);
  }
});
