import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createKeys, type KeyUse, layReady, missingKeys } from '@healthcode/server';
import { EXIT, usage } from '../cli.ts';
import { say } from '../terminal.ts';

const HOUR_MS = 3_600_000;
/** As long as a gate may go on with a list: whoever was online within a day knows the next key before it signs. */
const USUAL_HOURS = 24;
const LONGEST_HOURS = 24 * 30;
const USES: Readonly<Record<string, KeyUse>> = { passes: 'pass', 'status-lists': 'list' };

/** `keys create` makes what is missing in KEY_DIR; `keys rotate` lays the next signing key ready. */
export async function keysCommand(args: readonly string[]): Promise<number> {
  const [what, ...rest] = args;
  const keyDir = resolve(process.env['KEY_DIR'] ?? '.keys');
  try {
    if (what === 'create' && rest.length === 0) return create(keyDir);
    if (what === 'rotate') return rotate(keyDir, rest);
  } catch (error) {
    const reason = (error as Error).message;
    console.error(`密钥没有生成（${reason}）。\nNo keys were made (${reason}).`);
    return EXIT.failed;
  }
  return usage();
}

function create(keyDir: string): number {
  const missing = missingKeys(keyDir);
  createKeys(keyDir, randomBytes);
  const files = missing.join(', ');
  if (missing.length === 0) say({ zh: `${keyDir} 的密钥已齐全。`, en: `${keyDir} has all its keys.` });
  else say({ zh: `已生成：${files}。请另行备份。`, en: `Made: ${files}. Keep a copy elsewhere.` });
  return EXIT.done;
}

function rotate(keyDir: string, args: readonly string[]): number {
  const order = readOrder(args);
  if (order === null) return usage();
  const missing = missingKeys(keyDir);
  if (missing.length > 0) throw new Error(missing.join(', '));
  const { use, hours, revoke } = order;
  const kid = layReady(keyDir, use, { afterMs: hours * HOUR_MS, revoke });
  say({
    zh: `新密钥 ${kid} 已备好。运行中的服务会在一分钟内公布它，公布 ${hours} 小时后启用。请另行备份。`,
    en: `The next key, ${kid}, lies ready. The running service announces it within a minute and signs with it ${hours} hours later. Keep a copy elsewhere.`,
  });
  if (revoke)
    say({
      zh: '启用时，旧密钥签过的一切同时作废：手机联网后自动换新，纸质码需要重新领取。',
      en: 'Whatever the old key has signed ends then: phones renew by themselves once online, papers have to be issued again.',
    });
  return EXIT.done;
}

/** Null: not as the usage says. Revoking takes effect at once unless hours are given. */
function readOrder(args: readonly string[]): { use: KeyUse; hours: number; revoke: boolean } | null {
  const options = { after: { type: 'string' }, revoke: { type: 'boolean', default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name = '', ...others] = positionals;
    const use = Object.hasOwn(USES, name) ? USES[name] : undefined;
    const hours = Number(values.after ?? (values.revoke ? 0 : USUAL_HOURS));
    const isPossible = Number.isFinite(hours) && hours >= 0 && hours <= LONGEST_HOURS;
    return use && others.length === 0 && isPossible ? { use, hours, revoke: values.revoke } : null;
  } catch {
    return null;
  }
}
