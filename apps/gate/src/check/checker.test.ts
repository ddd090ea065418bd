import { readFileSync } from 'node:fs';
import { parseVenuePolicies, type VenueType, venueTypeAt } from '@healthcode/domain';
import { fromHex, SeenSteps } from '@healthcode/pass';
import { webCrypto } from '@healthcode/pass/webcrypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '../session/session.ts';
import { Checker } from './checker.ts';
import { RECORDED_WITHIN_MS } from './put-on-record.ts';

const readJson = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'));
const vectors = readJson('docs/vectors/passes.json');
const parsed = parseVenuePolicies(readJson('policy/tianjin/venues.json'));
if (!parsed.ok) throw new Error('The venue policies are not well-formed.');
const policies = parsed.value;
const venue = { venueId: 'v', name: { zh: '小区', en: 'Estate' }, type: 'residential-community' };
/** Staff here may state "normal" at a glance: it is preselected. */
const usual = venueTypeAt(policies, venue) as VenueType;
let type: VenueType;
const stale = vectors.cases.find(({ name }: { name: string }) => name === 'proof 30.001 s old');
const LOOKED_UP = { lookUpId: 'l', maskedName: null, hint: { type: 'resident-id', lastTwo: '27' } } as const;
const FEVER = { kind: 'measured', tenths: 380 } as const;

/** The device's storage, as it is on good days and on bad ones. */
let store: () => Promise<void>;
let checker: Checker;
beforeEach(() => {
  store = async () => {};
  type = usual;
  const issuers = vectors.issuers.map((issuer: { passKeys: { kid: string; publicKey: string }[] }) => ({
    ...issuer,
    passKeys: issuer.passKeys.map(({ kid, publicKey }) => ({ kid, publicKey: fromHex(publicKey) })),
  }));
  checker = new Checker({
    database: { put: () => store() } as never,
    crypto: webCrypto(),
    clock: { now: () => stale.now ?? vectors.now },
    lists: { lookup: () => null },
    seen: new SeenSteps(),
    queue: { put: () => store(), hold: () => {} },
    shift: { put: () => store() },
    player: { play: () => {} },
    post: () => ({ venue, policies, type }) as unknown as Post,
    issuers: () => issuers,
    unattended: () => false,
    direction: () => null,
    onSeen: () => {},
  });
});

const admit = () => checker.lookedUp('green', LOOKED_UP);
const decision = () => checker.state.get().current?.entry.decision ?? null;
const next = () => checker.state.get().temperature;

describe('the temperature of somebody who comes again', () => {
  it('stays theirs when the code must be shown again', async () => {
    checker.setTemperature(FEVER);
    await checker.check(stale.text);
    expect(decision()).toBe('show-again');
    checker.comesAgain();
    expect(next()).toEqual(FEVER);
    await admit();
    expect(decision()).toBe('refer');
  });

  it('stays theirs on the original way', async () => {
    checker.setTemperature(FEVER);
    await checker.check('https://example.org/menu');
    expect(decision()).toBe('not-accepted');
    checker.comesAgain();
    await checker.originalWay();
    expect(checker.state.get().current?.temperature).toEqual(FEVER);
  });

  it('is what it was corrected to', async () => {
    await checker.check(stale.text);
    await checker.correctTemperature({ kind: 'stated-high' });
    checker.comesAgain();
    expect(next()).toEqual({ kind: 'stated-high' });
  });

  it('is nobody’s any more once the next one is asked for', async () => {
    checker.setTemperature(FEVER);
    await checker.check(stale.text);
    checker.next();
    expect(next()).toEqual({ kind: 'stated-normal' });
  });
});

describe('a code of just more than 30 s ago', () => {
  it('counts where the city allows venues of this type more', async () => {
    type = { ...usual, proofMaxAgeSeconds: 60 };
    await checker.check(stale.text);
    expect(checker.state.get().current?.state.kind).not.toBe('stale');
  });
});

describe('a thermometer that speaks while a decision is on the screen', () => {
  it('corrects that decision', async () => {
    await admit();
    expect(decision()).toBe('admit');
    await checker.heardTemperature(380);
    expect(decision()).toBe('refer');
  });
});

describe('a device that records nothing', () => {
  it('shows no decision, and says so', async () => {
    store = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await admit();
    expect(checker.state.get()).toMatchObject({ current: null, unrecorded: true });
  });

  it('leaves no admission standing after a correction', async () => {
    await admit();
    store = () => Promise.reject(new DOMException('gone', 'InvalidStateError'));
    await checker.correctTemperature(FEVER);
    expect(checker.state.get()).toMatchObject({ current: null, unrecorded: true });
  });

  it('is not waited for without end, and the decision does not leave by itself meanwhile', async () => {
    vi.useFakeTimers();
    await admit();
    store = () => new Promise(() => {});
    const corrected = checker.correctTemperature(FEVER);
    expect(checker.state.get().correcting).toBe(true);
    await vi.advanceTimersByTimeAsync(RECORDED_WITHIN_MS);
    await corrected;
    expect(checker.state.get()).toMatchObject({ current: null, correcting: false, unrecorded: true });
    vi.useRealTimers();
  });

  it('is told of also where what was seen cannot be kept', async () => {
    store = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await checker.check(vectors.cases.find(({ name }: { name: string }) => name === 'phone, green').text);
    expect(checker.state.get().unrecorded).toBe(true);
  });
});

describe('somebody who was let go while their check was being put on record', () => {
  /** Storage that answers when it is told to. */
  function slowStore(): () => void {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    store = () => answered;
    return answer;
  }

  it('does not come back by a correction', async () => {
    await admit();
    const answer = slowStore();
    const corrected = checker.correctTemperature(FEVER);
    checker.next();
    answer();
    await corrected;
    expect(checker.state.get()).toMatchObject({ current: null, correcting: false });
  });

  it('does not come in the place of the next one', async () => {
    await admit();
    const answer = slowStore();
    const corrected = checker.correctTemperature(FEVER);
    checker.next();
    store = async () => {};
    await checker.originalWay();
    answer();
    await corrected;
    expect(decision()).toBe('original-way');
  });

  it('is not shown on a screen that was locked meanwhile', async () => {
    const answer = slowStore();
    const checked = admit();
    checker.next();
    answer();
    await checked;
    expect(checker.state.get().current).toBeNull();
  });
});
