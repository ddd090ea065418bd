import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSigningKeys, layReady, SigningKeys } from './signing-keys.ts';

const AT = 1_583_000_000_000;
const OLD = 'pass-signing-key.pem';
const NEXT = 'pass-signing-key.next.pem';
const ORDER = 'pass-signing-key.next.json';
const FORMER = 'former-keys.json';
let folder: string;
let before: string;
let next: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'healthcode-keys-'));
  createSigningKeys(folder);
  before = new SigningKeys(folder).current('pass').kid;
  next = layReady(folder, 'pass', { afterMs: 0, revoke: false });
  new SigningKeys(folder).settle('pass', { afterMs: 0, revoke: false, from: AT });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The folder as it was before the taking over, with those files of it as they are afterwards. */
function cutOff(done: readonly string[], gone: readonly string[]): SigningKeys {
  const earlier = mkdtempSync(join(tmpdir(), 'healthcode-keys-'));
  cpSync(folder, earlier, { recursive: true });
  new SigningKeys(folder).takeOver('pass', AT);
  for (const file of done) writeFileSync(join(earlier, file), readFileSync(join(folder, file)));
  for (const file of gone) rmSync(join(earlier, file));
  rmSync(folder, { recursive: true });
  cpSync(earlier, folder, { recursive: true });
  rmSync(earlier, { recursive: true });
  return new SigningKeys(folder);
}

it('a key that lies ready takes over, and the one before stays trusted', () => {
  const keys = cutOff([OLD, FORMER], [NEXT, ORDER]);
  expect(keys.current('pass').kid).toBe(next);
  expect(keys.trusted('pass', AT).map(({ kid }) => kid)).toEqual([next, before]);
  expect(keys.ready('pass')).toBeNull();
});

it('cut off once the one before is put down as former, it takes over at the next start', () => {
  const keys = cutOff([FORMER], []);
  expect(keys.current('pass').kid).toBe(before);
  expect(keys.ready('pass')).toMatchObject({ key: { kid: next }, succession: { from: AT } });
  keys.takeOver('pass', AT + 1);
  expect(keys.current('pass').kid).toBe(next);
  expect(keys.former()).toHaveLength(1);
});

it('cut off once it has the place of the one before, it signs at the next start, and its order is over', () => {
  const keys = cutOff([OLD, FORMER], [NEXT]);
  expect(keys.current('pass').kid).toBe(next);
  expect(keys.ready('pass')).toBeNull();
  expect(keys.trusted('pass', AT).map(({ kid }) => kid)).toEqual([next, before]);
  expect(readdirSync(folder)).not.toContain(ORDER);
  // so that another key, laid ready later, does not take over by the order of this one
  const later = layReady(folder, 'pass', { afterMs: 1_000, revoke: false });
  expect(new SigningKeys(folder).ready('pass')).toEqual({
    key: expect.objectContaining({ kid: later }),
    succession: { afterMs: 1_000, revoke: false },
  });
});
