import { readConfig } from '@healthcode/server';
import { isStoreError } from '@healthcode/store';
import { EXIT, usage } from '../cli.ts';
import { openDatabase } from '../open-database.ts';
import { printRefusal, StartRefused, say } from '../terminal.ts';

/** `migrate`: brings the database up to date without serving. */
export async function migrateCommand(args: readonly string[]): Promise<number> {
  if (args.length > 0) return usage();
  const result = readConfig({ ...process.env, HEALTHCODE_MODE: 'demo' }, process.cwd());
  if (!result.ok) {
    printRefusal(
      new StartRefused(
        ...result.problems.map(({ variable, zh, en }) => ({
          zh: `${variable}：${zh}`,
          en: `${variable}: ${en}`,
        })),
      ),
    );
    return EXIT.failed;
  }
  try {
    const database = await openDatabase(result.config, () => {});
    await database.close();
    say({ zh: '数据库已是最新。', en: 'The database is up to date.' });
    return EXIT.done;
  } catch (error) {
    if (!isStoreError(error)) throw error;
    printRefusal(new StartRefused(error.text));
    return EXIT.failed;
  }
}
