import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '../embedded/start.ts';

export interface LauncherFolders {
  readonly root: string;
  readonly dataDir: string;
  readonly passwordFile: string;
  readonly systemFolder: string;
  /** Ends what still runs on the data folder, and deletes everything. */
  remove(): Promise<void>;
}

/** Empty folders for a launcher of its own, passable for every user. */
export async function makeLauncherFolders(): Promise<LauncherFolders> {
  const root = await mkdtemp(join(tmpdir(), 'healthcode-launcher-'));
  await chmod(root, 0o755);
  const dataDir = join(root, 'data');
  return {
    root,
    dataDir,
    passwordFile: join(root, 'keys', 'postgres-password'),
    systemFolder: join(root, 'system'),
    remove: async () => {
      await removeEmbeddedPostgres(dataDir);
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
