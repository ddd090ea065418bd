import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppName } from '@healthcode/contracts';
import { buildDemoServices } from '@healthcode/demo-services';
import {
  type CityPolicy,
  createKeys,
  keepHouse,
  loadKeys,
  loadPolicy,
  type RunningService,
  readConfig,
  seedDemo,
  startService,
} from '@healthcode/server';
import type { Database } from '@healthcode/store';
import { createTestDatabase } from '@healthcode/store/testing';
import { removeFolder } from '../process/remove-folder.ts';
import { CityUser, inboxAt } from './city-user.ts';

export interface TestCityOptions {
  /** ISO time at which the city's clock starts; else the world's. */
  readonly clock?: string;
  /** The first of three free ports, for browsers, which must find the apps at their origins; else any. */
  readonly port?: number;
  /** Folders of the built apps; without one an app is served as API only. */
  readonly appDirs?: Partial<Record<AppName, string>>;
  /** Where the city's data is, with the schema there; the caller's to end. Else a database of its own. */
  readonly database?: Database;
  /** Changes the policy before the start. */
  readonly policy?: (policy: CityPolicy) => CityPolicy;
}

export interface TestCity {
  readonly service: RunningService;
  readonly origin: (app: AppName) => string;
  /** A new visitor of one of the apps, with a cookie jar of their own. */
  readonly visitor: (app: AppName) => CityUser;
  /** Lets so many milliseconds of the city's time pass at once. */
  advanceClock(ms: number): void;
  /** What the service does each minute beside its jobs, now. */
  keepHouse(): Promise<void>;
  /**
   * Ends the service and starts it again on the same data, at the city's time, on other ports, with another policy if one is given.
   * Throws what the start throws; the service is down then, until a next start.
   */
  restart(policy?: (policy: CityPolicy) => CityPolicy): Promise<void>;
  stop(): Promise<void>;
}

const POLICY = fileURLToPath(new URL('../../../../policy/tianjin', import.meta.url));

/** The whole city in this process: real database, real listeners on free ports, the demo program's own code. */
export async function startTestCity(options: TestCityOptions = {}): Promise<TestCity> {
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-city-'));
  const database = options.database
    ? { sql: options.database, drop: async () => {} }
    : await createTestDatabase();
  const token = randomBytes(12).toString('hex');
  const demoServices = buildDemoServices({ token, now: Date.now });
  await demoServices.listen({ host: '127.0.0.1', port: 0 });
  const { port } = demoServices.server.address() as AddressInfo;
  const demo = { url: `http://127.0.0.1:${port}`, token };
  const keyDir = join(folder, 'keys');
  createKeys(keyDir, randomBytes);
  const parts = {
    config: testConfig(folder, keyDir, options),
    db: database.sql,
    keys: loadKeys(keyDir),
    textMessages: demo,
    identityRegister: { ...demo, name: 'demo' },
    demo,
    appDirs: options.appDirs ?? {},
    logLevel: process.env['LOG_LEVEL'] ?? 'silent',
  };
  const policy = loadPolicy(POLICY, 'demo');
  let service = await startService({ ...parts, policy: options.policy?.(policy) ?? policy });
  await seedDemo(service.services);
  /** Since the last start; the service itself knows nothing of it. */
  let advancedMs = 0;
  const host = options.port === undefined ? '127.0.0.1' : 'localhost';
  const origin = (app: AppName) => `http://${host}:${service.ports[app]}`;
  return {
    get service() {
      return service;
    },
    origin,
    visitor: (app) => new CityUser(app, origin(app), inboxAt(origin('resident'))),
    advanceClock: (ms) => {
      const { clock } = service.services;
      const { cityNow } = clock;
      advancedMs += ms;
      Object.assign(clock, { cityNow: () => cityNow() + ms });
    },
    keepHouse: () => keepHouse(service.services),
    restart: async (change = options.policy) => {
      await service.stop();
      await database.sql`
        update setting set value = jsonb_set(value, '{offsetMs}', to_jsonb((value->>'offsetMs')::bigint + ${advancedMs}::bigint))
        where name = 'city-clock'`;
      advancedMs = 0;
      service = await startService({ ...parts, policy: change?.(policy) ?? policy });
    },
    stop: async () => {
      await service.stop();
      await demoServices.close();
      await database.drop();
      removeFolder(folder);
    },
  };
}

function testConfig(folder: string, keyDir: string, { clock, port }: TestCityOptions) {
  const env = {
    DATA_DIR: join(folder, 'data'),
    KEY_DIR: keyDir,
    ...(clock ? { HEALTHCODE_CLOCK: clock } : {}),
    ...(port === undefined ? {} : { PORT: String(port) }),
  };
  const result = readConfig(env, folder);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result.config, port: port ?? 0 };
}
