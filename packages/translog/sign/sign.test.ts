import { generateKeyPairSync } from 'node:crypto';
import {
  EMPTY_ROOT,
  formatVerifierKey,
  openCheckpoint,
  parseNote,
  parseVerifierKey,
  trustLog,
  verifyNote,
} from '@healthcode/translog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signerFromSeed } from '../vectors/test-log.ts';
import { exportLogSigner, generateLogSigner, importLogSigner, signCheckpoint, signNote } from './index.ts';

const ORIGIN = 'log.example/healthcode';
const signer = generateLogSigner(ORIGIN);
const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((line) => !/\p{Cc}/u.test(line))
  .map((line) => `${line}\n`);

describe('a signed note', () => {
  it('is the one that the Go module signs with the same key', () => {
    const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
    const go = signerFromSeed('PeterNeumann', seed);
    const words =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    expect(formatVerifierKey(go.verifier)).toBe(
      'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    );
    expect(signNote(words, [go])).toBe(
      `${words}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
    );
  });

  it('verifies with its key and gives back its text, and with no character changed', () => {
    fc.assert(
      fc.property(text, fc.nat(), (given, place) => {
        const note = signNote(given, [signer]);
        expect(verifyNote(note, [signer.verifier])).toMatchObject({ ok: true, value: { text: given } });
        const bytes = Buffer.from(note);
        const at = place % bytes.length;
        bytes[at]! ^= 1;
        expect(verifyNote(bytes, [signer.verifier]).ok, `byte ${at} of ${note}`).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('names every key that signed it and is trusted', () => {
    const others = [generateLogSigner(ORIGIN), generateLogSigner('witness.example')];
    const note = signNote('text\n', [signer, ...others]);
    const keys = [others[1]!.verifier, signer.verifier];
    const verified = verifyNote(note, keys);
    expect(verified.ok && verified.value.signedBy).toEqual([signer.verifier, others[1]!.verifier]);
    expect(parseNote(note)).toMatchObject({ ok: true, value: { signatures: { length: 3 } } });
  });

  it('is not made of a text without its newline, or without a key', () => {
    expect(() => signNote('text', [signer])).toThrow(TypeError);
    expect(() => signNote('text\n', [])).toThrow(TypeError);
  });
});

describe('a signed checkpoint', () => {
  const checkpoint = { origin: ORIGIN, size: 0, root: EMPTY_ROOT };

  it('opens with the published key', () => {
    const log = trustLog([formatVerifierKey(signer.verifier)]);
    if (!log.ok) throw new Error(log.problem.message);
    expect(openCheckpoint(signCheckpoint(checkpoint, [signer]), log.value)).toEqual({
      ok: true,
      value: checkpoint,
    });
  });

  it('opens with either key while keys change', () => {
    const next = generateLogSigner(ORIGIN);
    const log = { origin: ORIGIN, keys: [signer.verifier, next.verifier] };
    for (const signers of [[signer], [next], [signer, next]]) {
      expect(openCheckpoint(signCheckpoint(checkpoint, signers), log).ok).toBe(true);
    }
    expect(openCheckpoint(signCheckpoint(checkpoint, [generateLogSigner(ORIGIN)]), log).ok).toBe(false);
  });

  it('is not made of what is none', () => {
    for (const change of [
      { size: -1 },
      { size: 0.5 },
      { origin: '' },
      { origin: 'a\nb' },
      { root: new Uint8Array(31) },
    ]) {
      expect(() => signCheckpoint({ ...checkpoint, ...change }, [signer]), JSON.stringify(change)).toThrow(
        TypeError,
      );
    }
  });
});

describe('trusting a log', () => {
  const [one, other] = [signer, generateLogSigner('other.example/log')].map(({ verifier }) =>
    formatVerifierKey(verifier),
  );

  it('takes keys of one name, and that name for the origin', () => {
    expect(trustLog([`${one}\n`])).toMatchObject({ ok: true, value: { origin: ORIGIN } });
    expect(trustLog([one!, other!])).toMatchObject({
      ok: false,
      problem: { code: 'origin-wrong', place: 'key 2' },
    });
    expect(trustLog([one!, other!], ORIGIN)).toMatchObject({ ok: true, value: { keys: { length: 2 } } });
    expect(trustLog([])).toMatchObject({ ok: false });
    expect(trustLog([one!, 'x'])).toMatchObject({
      ok: false,
      problem: { code: 'key-malformed', place: 'key 2' },
    });
  });
});

describe('the key of a log', () => {
  it('is the same after it was written and read', () => {
    const again = importLogSigner(ORIGIN, exportLogSigner(signer));
    expect(again.verifier).toEqual(signer.verifier);
    expect(signNote('text\n', [again])).toBe(signNote('text\n', [signer]));
    expect(parseVerifierKey(formatVerifierKey(signer.verifier))).toEqual({
      ok: true,
      value: signer.verifier,
    });
  });

  it('is Ed25519 and has a name without spaces', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    expect(() => importLogSigner(ORIGIN, pem)).toThrow(TypeError);
    expect(() => generateLogSigner('the log')).toThrow(TypeError);
    expect(() => generateLogSigner('')).toThrow(TypeError);
  });
});
