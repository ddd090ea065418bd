import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/start.ts';
import {
  dataFolderOf,
  discardRunFolder,
  makeRunFolder,
  RUN_FOLDER_VARIABLE,
  removeAbandonedRunFolders,
  removeRunFolder,
} from './run-folder.ts';

let server: Promise<string> | undefined;
let ownFolder: string | undefined;
let ownServer: EmbeddedPostgres | undefined;

/**
 * The URL of a PostgreSQL in which tests may create databases: `TEST_DATABASE_URL`, or one embedded PostgreSQL
 * for the whole run, started by the first test that asks.
 */
export function testServerUrl(): Promise<string> {
  server ??= findServer();
  return server;
}

async function findServer(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  const shared = process.env[RUN_FOLDER_VARIABLE];
  if (shared) return (await startIn(shared)).url;
  await removeAbandonedRunFolders();
  // A script's or a bench's database may grow larger than memory allows.
  ownFolder = makeRunFolder(tmpdir());
  process.once('exit', discardAtExit);
  ownServer = await startIn(ownFolder);
  return ownServer.url;
}

/** Workers that start at once need no agreement: the launcher lets the first one win and the others adopt. */
function startIn(runFolder: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir: dataFolderOf(runFolder),
    passwordFile: join(runFolder, 'keys', 'postgres-password'),
    forTests: true,
    restart: false,
  });
}

function discardAtExit(): void {
  if (ownFolder !== undefined) discardRunFolder(ownFolder, ownServer?.serverPid);
}

/**
 * Ends the PostgreSQL that this process started for itself, for scripts and benches outside the test runner. What
 * a whole run shares is ended by the run.
 */
export async function closeTestServer(): Promise<void> {
  await server?.catch(() => undefined);
  if (ownFolder !== undefined) await removeRunFolder(ownFolder);
  process.removeListener('exit', discardAtExit);
  server = undefined;
  ownFolder = undefined;
  ownServer = undefined;
}
