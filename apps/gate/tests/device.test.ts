import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Devices } from './_open-device.ts';

const devices = new Devices();
beforeAll(() => devices.start());
afterAll(() => devices.end());

describe('a sign-out that is owed', () => {
  it.each([
    ['was told', { ok: true, value: {} }, null],
    [
      'is of a session that has ended',
      { ok: false, offline: false, problem: { code: 'not-signed-in' } },
      null,
    ],
    ['cannot be told', { ok: false, offline: true }, '1'],
    ['was not taken', { ok: false, offline: false, problem: { code: 'internal-error' } }, '1'],
  ])('%s', async (_, reply, owed) => {
    const [page] = await devices.open();
    const left = await page!.evaluate(async (given) => {
      device.oweSignOut();
      await device.payOwedSignOut(device.answering(given));
      return localStorage.getItem('healthcode.gate.signOutOwed');
    }, reply);
    expect(left).toBe(owed);
  });
});

describe('windows of one device', () => {
  it('work one at a time; the next one waits, or takes over', async () => {
    const [first, second] = await devices.open(2);
    await first!.evaluate(() => Object.assign(globalThis, { lost: false }));
    const claim = (takesOver: boolean) =>
      device.claimDevice(takesOver, () => Object.assign(globalThis, { lost: true }));
    expect(await first!.evaluate(claim, false)).toBe(true);
    expect(await second!.evaluate(claim, false)).toBe(false);
    expect(await first!.evaluate(() => (globalThis as { lost?: boolean }).lost)).toBe(false);
    expect(await second!.evaluate(claim, true)).toBe(true);
    await first!.waitForFunction(() => (globalThis as { lost?: boolean }).lost);
    await second!.close();
    expect(await first!.evaluate(claim, false)).toBe(true);
  });

  it('find the device free after a reload, again and again', async () => {
    const [page] = await devices.open();
    for (let i = 0; i < 5; i++) {
      expect(await page!.evaluate(() => device.claimDevice(false, () => {}))).toBe(true);
      await page!.reload();
      await page!.waitForFunction(() => 'device' in globalThis);
    }
  });
});

describe('checks that wait on a device', () => {
  it('are sent by whoever made them; of others they stay, are counted and never discarded', async () => {
    const [page] = await devices.open();
    const seen = await page!.evaluate(async () => {
      const database = await device.openGateDatabase();
      const a = await device.queueOf(database, 'a');
      await a.queue.put(device.check('1'));
      a.queue.close();
      const b = await device.queueOf(database, 'b');
      const atFirst = b.queue.state.get();
      await b.queue.put(device.check('2'));
      const uploaded = await b.queue.flush();
      await b.queue.put(device.check('3'));
      await b.queue.discard();
      const after = b.queue.state.get();
      b.queue.close();
      const again = await device.queueOf(database, 'a');
      await again.queue.flush();
      return { atFirst, uploaded, after, b: b.sent, a: again.sent, left: await database.count('checks') };
    });
    expect(seen).toMatchObject({
      atFirst: { waiting: 0, ofOthers: 1 },
      uploaded: true,
      after: { waiting: 0, ofOthers: 1 },
      left: 0,
    });
    expect(seen.b).toEqual([expect.objectContaining({ checkId: '2' })]);
    expect(seen.a).toEqual([expect.not.objectContaining({ staffId: 'a' })]);
  });

  it('of before gates noted whose they are go with whoever is signed in', async () => {
    const [page] = await devices.open();
    const sent = await page!.evaluate(async () => {
      const database = await device.openGateDatabase();
      await database.put('checks', device.check('1'), '1');
      const { queue, sent } = await device.queueOf(database, 'b');
      await queue.flush();
      return sent.length;
    });
    expect(sent).toBe(1);
  });
});

describe('another member of staff', () => {
  it('takes a device over at once, and keys of the one before are asked for anew', async () => {
    const [page] = await devices.open();
    const left = await page!.evaluate(async () => {
      const database = await device.openGateDatabase();
      await device.writeSetting(database, 'deviceId', 'd');
      await device.writeSetting(database, 'listKeys', 'sealed');
      const keyring = new device.ListKeyring(database, device.answering({ ok: false, offline: true }));
      const before = await keyring.isKept();
      await device.handOver(database, { staffId: 'b', name: '', venues: [] });
      const staff = await device.readSetting(database, 'staff');
      return { before, after: await keyring.isKept(), staff, keys: await database.getAllKeys('settings') };
    });
    expect(left).toMatchObject({ before: true, after: false, staff: { staffId: 'b' }, keys: ['staff'] });
  });
});

describe('what a gate collects', () => {
  it('of steps is kept for an hour: just inside, exactly, just outside', async () => {
    const [page] = await devices.open();
    const kept = await page!.evaluate(async () => {
      const database = await device.openGateDatabase();
      for (const [key, at] of [
        ['c', 2],
        ['b', 1],
        ['a', 0],
      ] as const) {
        await database.put('seenSteps', [key, 1, at, ''], key);
      }
      const left = await device.pruneSeenSteps(database, 3_600_001);
      return { left: left.map(([key]) => key), stored: await database.getAllKeys('seenSteps') };
    });
    expect(kept).toEqual({ left: ['c'], stored: ['c'] });
  });

  it('of the shift is kept for two days, over a start and while it runs', async () => {
    const [page] = await devices.open();
    const kept = await page!.evaluate(async () => {
      const database = await device.openGateDatabase();
      const day = 86_400_000;
      const entry = {
        outcome: 'ok',
        decision: 'admit',
        temperatureTenths: null,
        temperatureHow: 'not-measured',
      };
      for (const at of [0, 1, 2]) {
        await database.put('shift', { ...entry, checkId: String(at), at } as never, String(at));
      }
      const shift = await device.openShiftRecord(database, 2 * day);
      const atStart = shift.entries.get().map(({ at }) => at);
      await shift.prune(2 * day + 1);
      return {
        atStart,
        later: shift.entries.get().map(({ at }) => at),
        stored: await database.getAllKeys('shift'),
      };
    });
    expect(kept).toEqual({ atStart: [1, 2], later: [2], stored: ['2'] });
  });
});

describe('a device that was withdrawn', () => {
  it('and was closed before everything was gone is wiped at its next start', async () => {
    const [page] = await devices.open();
    await page!.evaluate(async () => {
      const database = await device.openGateDatabase();
      await device.writeSetting(database, 'listKeys', 'sealed');
      localStorage.setItem('healthcode.gate.withdrawn', '12345');
    });
    await page!.reload();
    await page!.waitForFunction(() => 'device' in globalThis);
    const left = await page!.evaluate(async () => {
      await device.endWithdrawal();
      return { databases: await indexedDB.databases(), mark: device.readWithdrawal() };
    });
    expect(left).toEqual({ databases: [], mark: { hotline: '12345' } });
  });
});

describe('signing out', () => {
  /** Checks at 一, signs out, and so much later somebody signs in and chooses a venue. */
  const chooses = async (laterMs: number, chosen: string) => {
    const [page] = await devices.open();
    return page!.evaluate(
      async ([later, venue]) => {
        const at = 1_700_000_000_000;
        const database = await device.openGateDatabase();
        const before = await device.moveOf(database, at, 'one');
        await before.shift.put({ checkId: '1', at } as never);
        before.move.leave();
        await device.wipeAllButChecks(database);
        const after = await device.moveOf(await device.openGateDatabase(), at + later, null);
        await after.move.begin(venue);
        const { venueId } = after.session.state.get();
        const waiting = after.move.state.get();
        await after.move.release('123456');
        return {
          venueId,
          waiting: waiting && waiting.from - at,
          released: after.session.state.get().venueId,
        };
      },
      [laterMs, chosen] as const,
    );
  };

  it('is no way round the wait at another venue: just inside, exactly, just outside', async () => {
    expect(await chooses(299_999, 'two')).toEqual({ venueId: null, waiting: 300_000, released: 'two' });
    expect(await chooses(300_000, 'two')).toMatchObject({ venueId: 'two', waiting: null });
    expect(await chooses(300_001, 'two')).toMatchObject({ venueId: 'two', waiting: null });
  });

  it('keeps nobody from the venue of before', async () => {
    expect(await chooses(1_000, 'one')).toMatchObject({ venueId: 'one', waiting: null });
  });
});
