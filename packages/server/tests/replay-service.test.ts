import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDemoServices, syntheticNameFor } from '@healthcode/demo-services';
import { createTestDatabase } from '@healthcode/store/testing';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCore } from '../src/city-core.ts';
import { readLineList } from '../src/modules/replay/read-line-list.ts';
import { runReplay } from '../src/modules/replay/run-replay.ts';
import { readCityClock, standNewCityClock } from '../src/platform/city-clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { createKeys, loadKeys } from '../src/platform/keys/key-ring.ts';
import { prepareCity } from '../src/prepare-city.ts';
import { type RunningService, startService } from '../src/start-service.ts';
import { FIRST_INSTANT, MAPPING, POLICY, sampleFiles } from './_replay-sample.ts';

const closers: (() => Promise<void>)[] = [];
let service: RunningService;
let people: readonly { caseId: string; documentNumber: string }[];

/** A city replayed by the command, then opened by the service. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-replay-'));
  const database = await createTestDatabase();
  closers.push(database.drop, async () => rmSync(folder, { recursive: true }));
  const keyDir = join(folder, 'keys');
  createKeys(keyDir, randomBytes);
  const [db, keys, policy] = [database.sql, loadKeys(keyDir), POLICY];
  await standNewCityClock(db, FIRST_INSTANT);
  const core = createCore({ db, keys, policy, clock: await readCityClock(db, null) });
  await prepareCity(core);
  const list = await readLineList(sampleFiles(), MAPPING);
  const replayed = { list, mapping: MAPPING, sha256: 'sample' };
  people = (await runReplay(core, replayed, { nameOf: syntheticNameFor, until: null })).people;
  const token = randomBytes(12).toString('hex');
  const demoServices = buildDemoServices({ token, now: Date.now });
  await demoServices.listen({ host: '127.0.0.1', port: 0 });
  closers.push(async () => void (await demoServices.close()));
  const demo = {
    url: `http://127.0.0.1:${(demoServices.server.address() as AddressInfo).port}`,
    token,
  };
  const result = readConfig({ DATA_DIR: join(folder, 'data'), KEY_DIR: keyDir }, folder);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  service = await startService({
    config: { ...result.config, port: 0 },
    db,
    keys,
    policy,
    textMessages: demo,
    identityRegister: { ...demo, name: 'demo' },
    demo,
    appDirs: {},
    logLevel: 'silent',
  });
  closers.push(service.stop);
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

it('lives on the morning of 29 February 2020, where anybody can apply as a case and has a red code', async () => {
  const origin = `http://127.0.0.1:${service.ports.resident}`;
  const user = new CityUser('resident', origin, inboxAt(origin));
  const { cityTime } = expectOk(await user.call('time'));
  expect(new Date(cityTime).toISOString().slice(0, 15)).toBe('2020-02-29T01:0');
  await user.signIn('13900000011');
  await user.consent();
  const { documentNumber } = people.find(({ caseId }) => caseId === 'TJ3')!;
  const name = syntheticNameFor(documentNumber);
  expectOk(await user.call('identity', { body: { documentType: 'resident-id', documentNumber, name } }));
  // Nobody applies twice: the people of the replay did on the first day.
  expect(expectOk(await user.call('me')).nextStep).toBe('done');
  const { reply } = await user.enrol();
  expect(reply.colour.colour).toBe('red');
  expect(reply.colour.holds[0]).toMatchObject({ since: Date.parse('2020-01-25T00:00:00+08:00') });
});
