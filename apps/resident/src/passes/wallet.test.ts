import type { Enrolled } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { createWatchedApi } from '../platform/api.ts';
import { createMemoryStore } from '../storage/memory-store.ts';
import { createDayKeys } from './day-keys.ts';
import { createWallet } from './wallet.ts';

const today = 20_780;
const personOne = '00000000-0000-4000-8000-000000000001';
const personTwo = '00000000-0000-4000-8000-000000000002';

interface Asked {
  readonly deviceId: string;
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
async function walletAt(answer: (asked: Asked) => Response | Promise<Response>) {
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
    expect(wallet.state.get()).toEqual({ kind: 'idle' });
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
    expect(wallet.state.get()).toEqual({ kind: 'offline' });
    expect(wallet.passes.get()).toEqual([]);
  });

  it('say why the server refused them', async () => {
    const { wallet } = await walletAt(() => refusal('declaration-needed'));
    await wallet.fill();
    expect(wallet.state.get()).toMatchObject({ kind: 'refused', code: 'declaration-needed' });
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
    expect(wallet.state.get()).toMatchObject({ kind: 'refused', code: 'days-out-of-range' });
  });

  it('of another person are removed when the phone changes hands', async () => {
    const { wallet, store } = await walletAt((asked) => Response.json(enrolled(asked, personTwo)));
    const [key] = await createDayKeys([today - 1]);
    if (key === undefined) throw new Error('no key');
    await store.keepPasses([{ ...key, personId: personOne, pass: new Uint8Array() }]);
    wallet.passes.set(await store.passes());
    await wallet.fill();
    expect(new Set((await store.passes()).map(({ personId }) => personId))).toEqual(new Set([personTwo]));
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
});
