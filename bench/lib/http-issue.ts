import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { dayNumberAt } from '@healthcode/domain';
import { CityUser, createDayKeys, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Figure } from './figures.ts';

const DAYS = 14;
/** The service lets one person enrol 30 times an hour and one address sign in 60 times a minute. */
const PEOPLE = 24;
const REQUESTS_EACH = 28;
const AT_ONCE = 16;
const LIMIT = 12_000;

/** Resident ID numbers with a right check digit, one after another. */
function documentNumber(sequence: number): string {
  const body = `12010119800101${String(sequence).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
}

/** Keeps the server (with its database) and this generator on a core each, where the system has `taskset`. */
function pin(server: ServerProcess): boolean {
  const pins: [string, number][] = [
    ['0', server.pid],
    ['1', process.pid],
  ];
  return pins.every(([core, pid]) => spawnSync('taskset', ['-acp', core, String(pid)]).status === 0);
}

async function enrolledUser(server: ServerProcess, sequence: number): Promise<CityUser> {
  const user = new CityUser('resident', server.origin('resident'), inboxAt(server.origin('resident')));
  await user.signIn(String(13_700_000_000 + sequence));
  await user.apply(documentNumber(sequence));
  return user;
}

/** Passes a second over HTTP, fourteen to a request, everything included: session, database, signatures. */
export async function httpFigure(bench: string): Promise<Figure> {
  const server = await startServerProcess();
  try {
    const users: CityUser[] = [];
    for (let i = 0; i < PEOPLE; i++) {
      users.push(await enrolledUser(server, i));
      process.stderr.write(`\r${i + 1} of ${PEOPLE} people have applied`);
    }
    if (!pin(server)) console.error('\nno taskset: server and generator share the cores');
    const { cityTime } = expectOk(await users[0]!.call('time'));
    const { request: days } = createDayKeys(dayNumberAt(cityTime), DAYS);
    const deviceIds = users.map(() => randomUUID());
    for (const [i, user] of users.entries())
      expectOk(await user.call('enrol', { body: { deviceId: deviceIds[i]!, days } }));
    let next = 0;
    const total = PEOPLE * (REQUESTS_EACH - 1);
    const worker = async () => {
      while (next < total) {
        const i = next++ % PEOPLE;
        expectOk(await users[i]!.call('enrol', { body: { deviceId: deviceIds[i]!, days } }));
      }
    };
    const begun = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const value = Math.round((total * DAYS) / ((performance.now() - begun) / 1_000));
    return {
      bench,
      figure: 'over-http',
      value,
      unit: 'passes/s',
      peer: 'limit 12,000',
      ratio: Number((value / LIMIT).toPrecision(3)),
    };
  } finally {
    await server.end('SIGINT');
  }
}
