import type { MyAppeal } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { type KnownAppeals, withView } from './known-appeals.ts';
import { resultOf } from './send-appeal-file.ts';

const view = (appealId: string, asOf: number) => ({ appealId, asOf }) as MyAppeal;

describe('what the phone keeps of appeals', () => {
  it('is the newest five, each as it was heard last', () => {
    let known: KnownAppeals = { list: null, views: {} };
    for (const [at, appealId] of ['a', 'b', 'c', 'd', 'e', 'b', 'f'].entries())
      known = withView(known, view(appealId, at));
    expect(Object.keys(known.views).sort()).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(known.views['b']!.asOf).toBe(5);
  });
});

describe('the reply to an upload', () => {
  it('is the file that is kept, the service’s problem, or one of whatever stands between', () => {
    expect(resultOf(200, '{"fileId":"x"}')).toMatchObject({ ok: true });
    const refused = resultOf(422, '{"code":"appeal-file-type"}');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'appeal-file-type' } });
    expect(resultOf(502, '<html>')).toMatchObject({ problem: { code: 'database-unavailable' } });
    expect(resultOf(200, '')).toMatchObject({ ok: false, problem: { code: 'internal-error' } });
  });
});
