import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { createKeys, missingKeys } from '@healthcode/server';
import { EXIT, usage } from '../cli.ts';
import { say } from '../terminal.ts';

/** `keys create`: makes what is missing in KEY_DIR; never replaces a key. */
export async function keysCommand(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'create') return usage();
  const keyDir = resolve(process.env['KEY_DIR'] ?? '.keys');
  const missing = missingKeys(keyDir);
  try {
    createKeys(keyDir, randomBytes);
  } catch (error) {
    const reason = (error as Error).message;
    console.error(`密钥没有生成（${reason}）。\nNo keys were made (${reason}).`);
    return EXIT.failed;
  }
  const files = missing.join(', ');
  if (missing.length === 0) say({ zh: `${keyDir} 的密钥已齐全。`, en: `${keyDir} has all its keys.` });
  else say({ zh: `已生成：${files}。请另行备份。`, en: `Made: ${files}. Keep a copy elsewhere.` });
  return EXIT.done;
}
