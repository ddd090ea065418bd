import {
  fastestBase,
  makeRunFolder,
  RUN_FOLDER_VARIABLE,
  removeAbandonedRunFolders,
  removeRunFolder,
} from './run-folder.ts';

let folder: string | undefined;

/**
 * Before the first test file: only a folder is made and named to the workers; the database in it is started by
 * the first test that asks for one, so that a run without such tests costs nothing.
 */
export async function setup(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  await removeAbandonedRunFolders();
  folder = makeRunFolder(fastestBase());
  process.env[RUN_FOLDER_VARIABLE] = folder;
}

/** After the last one: nothing is left running, nothing is left on disk. */
export async function teardown(): Promise<void> {
  if (folder !== undefined) await removeRunFolder(folder);
}
