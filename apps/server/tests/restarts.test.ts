import { randomUUID } from 'node:crypto';
import { CityUser, expectOk, HEALTHY, inboxAt } from '@healthcode/testkit/city';
import { postgresPid, type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import { describe, expect, it } from 'vitest';

const PERSON = '120101199003077477';

const visitor = (server: ServerProcess) =>
  new CityUser('resident', server.origin('resident'), inboxAt(server.origin('resident')));

const declare = (user: CityUser, declarationId: string) =>
  user.call('declare', { body: { declarationId, answers: HEALTHY } });

/** Declares one after another until the server is gone. @returns what it acknowledged: id → when it was taken */
async function declareUntilGone(user: CityUser): Promise<Map<string, number>> {
  const acknowledged = new Map<string, number>();
  for (;;) {
    const declarationId = randomUUID();
    const result = await declare(user, declarationId);
    if (!result.ok) return acknowledged;
    acknowledged.set(declarationId, result.value.submittedAt);
  }
}

describe('a restart', () => {
  it('after Ctrl-C keeps everything, and the same session', async () => {
    const first = await startServerProcess();
    const user = visitor(first);
    await user.signIn('13900000001');
    await user.apply(PERSON);
    expect(await first.end('SIGINT')).toBe(0);
    const second = await startServerProcess({ folder: first.folder, port: first.port });
    const me = expectOk(await user.call('me'));
    expect(me).toMatchObject({ nextStep: 'done', phoneHint: '139****0001' });
    expect(await second.end('SIGTERM')).toBe(0);
  }, 120_000);

  it.each([
    ['the server', false],
    ['the server and its PostgreSQL', true],
  ])(
    'after kill -9 of %s loses nothing that was acknowledged',
    async (_, killDatabase) => {
      const first = await startServerProcess();
      const user = visitor(first);
      await user.signIn('13900000001');
      await user.apply(PERSON);
      const writing = declareUntilGone(user);
      await new Promise((resolve) => setTimeout(resolve, 800));
      const database = postgresPid(first.folder);
      const ended = first.end('SIGKILL');
      if (killDatabase) process.kill(database, 'SIGKILL');
      await ended;
      const acknowledged = await writing;
      expect(acknowledged.size).toBeGreaterThan(5);

      const second = await startServerProcess({ folder: first.folder, port: first.port });
      // Sent again, a declaration that is there answers with the time of the first; a lost one would be taken anew.
      for (const [declarationId, submittedAt] of acknowledged) {
        expect(expectOk(await declare(user, declarationId)).submittedAt).toBe(submittedAt);
      }
      expect(await second.end('SIGINT')).toBe(0);
    },
    120_000,
  );
});
