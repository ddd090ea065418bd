import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createKeys,
  createServices,
  loadKeys,
  loadPolicy,
  readConfig,
  type Services,
} from '@healthcode/server';
import type { Database } from '@healthcode/store';

const POLICY = fileURLToPath(new URL('../../policy/tianjin', import.meta.url));
/** Where nobody answers: what is measured speaks to no outside service. */
const NOBODY = { url: 'http://127.0.0.1:9', token: '' };

/** The service of a city of full size (its lists have 2^26 places), without listeners and without jobs. */
export async function cityServices(folder: string, db: Database): Promise<Services> {
  const keyDir = join(folder, 'city-keys');
  createKeys(keyDir, randomBytes);
  const result = readConfig({ DATA_DIR: join(folder, 'city-data'), KEY_DIR: keyDir }, folder);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  mkdirSync(result.config.statusDir, { recursive: true });
  return createServices(
    {
      config: result.config,
      db,
      keys: loadKeys(keyDir),
      policy: loadPolicy(POLICY, 'production'),
      textMessages: NOBODY,
      identityRegister: { ...NOBODY, name: 'nobody' },
      demo: null,
      appDirs: {},
      logLevel: 'silent',
    },
    {
      statusMayHaveChanged: () => undefined,
      workMayHaveCome: () => undefined,
      ruleWorkMayHaveCome: () => undefined,
    },
  );
}
