import type { Enrolled } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { createWatchedApi } from '../platform/api.ts';
import { createMemoryStore } from '../storage/memory-store.ts';
import { createDayKeys } from './day-keys.ts';
import { createWallet, daysHeld, type Shown, stateOf } from './wallet.ts';

const today = 20_780;
const personOne = '00000000-0000-4000-8000-000000000001';
const personTwo = '00000000-0000-4000-8000-000000000002';

interface Asked {
  readonly deviceId: string;
  readonly personId?: string;
  readonly days: { day: number; publicKey: string }[];
}

const enrolled = (asked: Asked, personId: string): Enrolled => ({
  enrolmentId: '00000000-0000-4000-8000-000000000009',
  holder: { personId, maskedName: '张*三', hint: { type: 'resident-id', lastTwo: '27' } },
  kind: 'phone',
  colour: {
    personId,
    colour: 'green',
    since: 0,
    asOf: 0,
    nextChangeAt: null,
    declarationLapsesAt: null,
    holds: [],
    setAside: [],
    earlier: [],
  },
  passes: asked.days.map(({ day }) => ({ day, pass: 'AAAA' })),
});
const refusal = (code: string) => Response.json({ type: '', title: '', status: 422, code }, { status: 422 });

/** A wallet whose server is the given function of what it was asked. */
async function walletAt(
  answer: (asked: Asked) => Response | Promise<Response>,
  people: readonly Shown[] = [{ personId: personOne, isSelf: true }],
) {
  const requests: Asked[] = [];
  const send = async (_: unknown, init?: RequestInit) => {
    const asked = JSON.parse(String(init?.body)) as Asked;
    requests.push(asked);
    return answer(asked);
  };
  const store = createMemoryStore();
  const clock = { confirmed: true, today, trueDay: today };
  const wallet = await createWallet({
    api: createWatchedApi(() => 'zh', send as typeof fetch).call,
    store,
    people: () => people,
    today: () => clock.today,
    clockConfirmed: () => clock.confirmed,
    measureClock: async () => {
      clock.today = clock.trueDay;
      return true;
    },
    onEnrolled: async () => undefined,
  });
  return { wallet, store, requests, clock };
}
const heldDays = (passes: readonly { day: number }[]) => passes.map(({ day }) => day);
const run = (first: number, count: number) => Array.from({ length: count }, (_, n) => first + n);

describe('the passes on a phone', () => {
  it('come for fourteen days in one request', async () => {
    const { wallet, requests } = await walletAt((asked) => Response.json(enrolled(asked, personOne)));
    await wallet.fill();
    expect(requests).toHaveLength(1);
    expect(heldDays(wallet.passes.get())).toEqual(run(today, 14));
    expect(stateOf(wallet.states.get(), personOne)).toEqual({ kind: 'idle' });
  });

  it('ask for nothing when all are there, and later only for new days, from the same device', async () => {
    const { wallet, requests, clock } = await walletAt((asked) => Response.json(enrolled(asked, personOne)));
    await wallet.fill();
    await wallet.fill();
    expect(requests).toHaveLength(1);
    clock.today += 3;
    await wallet.fill();
    expect(requests[1]?.days.map(({ day }) => day)).toEqual(run(today + 14, 3));
    expect(requests[1]?.deviceId).toBe(requests[0]?.deviceId);
  });

  it('are left as they were when the server cannot be reached', async () => {
    const { wallet, requests } = await walletAt(() => Promise.reject(new TypeError('no network')));
    await wallet.fill();
    expect(requests).toHaveLength(1);
    expect(stateOf(wallet.states.get(), personOne)).toEqual({ kind: 'offline' });
    expect(wallet.passes.get()).toEqual([]);
  });

  it('say why the server refused them', async () => {
    const { wallet } = await walletAt(() => refusal('declaration-needed'));
    await wallet.fill();
    expect(stateOf(wallet.states.get(), personOne)).toMatchObject({
      kind: 'refused',
      problem: { code: 'declaration-needed' },
    });
  });

  it('measure the clock once more when the days were out of range', async () => {
    const { wallet, requests, clock } = await walletAt((asked) =>
      asked.days[0]?.day === today ? refusal('days-out-of-range') : Response.json(enrolled(asked, personOne)),
    );
    clock.trueDay = today + 1;
    await wallet.fill();
    expect(requests).toHaveLength(2);
    expect(heldDays(wallet.passes.get())).toEqual(run(today + 1, 14));
  });

  it('give up when the days are out of range even by the city’s clock', async () => {
    const { wallet, requests } = await walletAt(() => refusal('days-out-of-range'));
    await wallet.fill();
    expect(requests).toHaveLength(2);
    expect(stateOf(wallet.states.get(), personOne)).toMatchObject({
      kind: 'refused',
      problem: { code: 'days-out-of-range' },
    });
  });

  it('of another person are removed when the phone changes hands', async () => {
    const { wallet, store } = await walletAt(
      (asked) => Response.json(enrolled(asked, personTwo)),
      [{ personId: personTwo, isSelf: true }],
    );
    const [key] = await createDayKeys([today - 1]);
    if (key === undefined) throw new Error('no key');
    await store.keepPasses([{ ...key, personId: personOne, pass: new Uint8Array() }]);
    wallet.passes.set(await store.passes());
    await wallet.fill();
    expect(new Set((await store.passes()).map(({ personId }) => personId))).toEqual(new Set([personTwo]));
  });

  it('that the server has withdrawn are all removed, and asked for anew', async () => {
    const { wallet, store, requests } = await walletAt((asked) => Response.json(enrolled(asked, personOne)));
    await wallet.fill();
    await wallet.discardAll();
    expect(wallet.passes.get()).toEqual([]);
    expect(await store.passes()).toEqual([]);
    await wallet.fill();
    expect(requests[1]?.days).toHaveLength(14);
    expect(requests[1]?.deviceId).toBe(requests[0]?.deviceId);
  });

  it('whose key was revoked are removed, those issued since are kept', async () => {
    const { wallet, store } = await walletAt((asked) => Response.json(enrolled(asked, personOne)));
    const [older, newer] = await createDayKeys([today, today + 1]);
    const pass = { personId: personOne, pass: new Uint8Array() };
    await store.keepPasses([
      { ...older!, ...pass },
      { ...newer!, ...pass, issuedAt: 500 },
    ]);
    wallet.passes.set(await store.passes());
    await wallet.dropBefore(500);
    expect(heldDays(wallet.passes.get())).toEqual([today + 1]);
    await wallet.dropBefore(501);
    expect(wallet.passes.get()).toEqual([]);
  });

  it('of days gone by are destroyed, but for yesterday’s, and not before the clock is confirmed', async () => {
    const { wallet, clock } = await walletAt((asked) => Response.json(enrolled(asked, personOne)));
    await wallet.fill();
    clock.today = today + 2;
    clock.confirmed = false;
    await wallet.dropSpent();
    expect(wallet.passes.get()).toHaveLength(14);
    clock.confirmed = true;
    await wallet.dropSpent();
    expect(heldDays(wallet.passes.get())).toEqual(run(today + 1, 13));
  });

  it('are held for several people at once, each asked for by name, and one’s refusal is not the other’s', async () => {
    const { wallet, requests } = await walletAt(
      (asked) =>
        asked.personId === personTwo && asked.days.length < 14
          ? refusal('declaration-needed')
          : Response.json(enrolled(asked, asked.personId ?? personOne)),
      [
        { personId: personOne, isSelf: true },
        { personId: personTwo, isSelf: false },
      ],
    );
    await wallet.fill();
    expect(requests.map(({ personId }) => personId)).toEqual([undefined, personTwo]);
    for (const person of [personOne, personTwo]) {
      expect(daysHeld(wallet.passes.get(), person)).toEqual(run(today, 14));
    }
    await wallet.discard({ personId: personTwo, day: today });
    expect(daysHeld(wallet.passes.get(), personOne)).toEqual(run(today, 14));
    await wallet.fill();
    expect(stateOf(wallet.states.get(), personOne).kind).toBe('idle');
    expect(stateOf(wallet.states.get(), personTwo).kind).toBe('refused');
    await wallet.keepOnly([personOne]);
    expect(daysHeld(wallet.passes.get(), personTwo)).toEqual([]);
    expect(daysHeld(wallet.passes.get(), personOne)).toEqual(run(today, 14));
  });
});
